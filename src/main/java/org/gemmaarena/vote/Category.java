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

    /** As JSON and pages write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
