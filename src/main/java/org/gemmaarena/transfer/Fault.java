package org.gemmaarena.transfer;

/** What can be wrong with a line. */
enum Fault {
    TOO_LONG,
    TOO_LONG_TO_KEEP,
    NOT_UTF8,
    NOT_JSON,
    NOT_AN_OBJECT,
    FIELD_TWICE,
    TOO_DEEP,
    MISSING,
    WRONG_TYPE,
    FIELD_TOO_LONG,
    FORBIDDEN_CHARACTER,
    UNKNOWN_VALUE,
    OUT_OF_RANGE,
    TOO_MANY_VALUES,
    SAME_MODEL,
    TOO_MANY_MODELS
}
