package org.gemmaarena.battle;

import java.util.EnumSet;
import java.util.Set;
import org.gemmaarena.inference.Input;
import org.gemmaarena.media.Uploads;

/** What models must be able to take, besides text, to answer a prompt. */
final class Needs {

    private Needs() {}

    static Set<Input> of(Uploads uploads) {
        var needs = EnumSet.noneOf(Input.class);
        if (uploads.hasPictures()) {
            needs.add(Input.IMAGE);
        }
        if (uploads.hasSound()) {
            needs.add(Input.AUDIO);
        }
        return needs;
    }
}
