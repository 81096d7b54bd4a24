package org.gemmaarena.admin;

import java.nio.charset.StandardCharsets;

/** What an admin gives as a reason. */
public final class Reasons {

    public static final int LONGEST = 500;

    /** The pattern of a text that says something. */
    public static final String SAYS_SOMETHING = "(?sU).*[^\\p{Cntrl}\\s].*";

    private Reasons() {}

    /** PostgreSQL keeps no U+0000 and no half of a character; null where nothing was said. */
    public static String storable(String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        var whole = new String(reason.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
