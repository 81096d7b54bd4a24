package org.gemmaarena.battle;

/** What is wrong with a published battle. */
public enum ReportKind {
    /** It tells of a person who did not agree. */
    PERSONAL,
    ILLEGAL,
    OFFENSIVE,
    OTHER
}
