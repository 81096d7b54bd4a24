package org.gemmaarena.leaderboard;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What changed of models that battle on under their ids, so that their earlier votes were cast on something else. */
public interface ModelChanges {

    /**
     * The last change of a model that has votes.
     *
     * @param what names of what is different, such as {@code temperature} or {@code digest}
     */
    record Changed(Instant at, List<String> what) {}

    /** By the model's id, of the live arena; of a model that never changed there is no entry. */
    Map<String, Changed> latest();
}
