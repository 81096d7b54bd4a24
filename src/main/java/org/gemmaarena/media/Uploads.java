package org.gemmaarena.media;

import java.util.List;

/**
 * What somebody sends with a prompt.
 *
 * @param sound null for none
 */
public record Uploads(List<Upload> pictures, Upload sound) {

    public Uploads {
        // A copy of List.of could hold no null, which a client may send.
        pictures = pictures == null ? List.of() : pictures;
    }

    public boolean hasPictures() {
        return !pictures.isEmpty();
    }

    public boolean hasSound() {
        return sound != null;
    }
}
