package org.gemmaarena.admin;

import java.nio.charset.StandardCharsets;

/** What the admin writes for the record. */
final class AdminText {

    /** A pattern of anything that has a visible character. */
    static final String SAYS_SOMETHING = "(?sU).*[^\\p{Cntrl}\\s].*";

    private AdminText() {}

    /** PostgreSQL keeps no U+0000 and no half of a character; null where nothing was said. */
    static String storable(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
