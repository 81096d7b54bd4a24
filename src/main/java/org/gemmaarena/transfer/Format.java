package org.gemmaarena.transfer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How votes can be written. */
enum Format {
    ARENA(TransferResource.NDJSON, "ndjson"),
    CSV("text/csv;charset=UTF-8", "csv");

    private final String mediaType;
    private final String ending;

    Format(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    static Optional<Format> of(String id) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(id))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** Of a file with the votes of this arena. */
    String fileName(String arena) {
        return "votes-" + arena + "." + ending;
    }
}
