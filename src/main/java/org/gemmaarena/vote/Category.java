package org.gemmaarena.vote;

import java.util.Locale;

/** What a prompt is about, as the person who asks tags it. */
public enum Category {
    CODING,
    MATHS,
    REASONING,
    WRITING,
    TRANSLATION,
    SUMMARY,
    FACTS;

    /** What an id looks like, also of categories that come with imported votes. */
    public static final String ID = "[a-z0-9][a-z0-9_-]{0,63}";

    /** As JSON and pages write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
