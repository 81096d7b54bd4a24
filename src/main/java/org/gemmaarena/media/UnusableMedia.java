package org.gemmaarena.media;

/** A file that can't be taken. */
final class UnusableMedia extends Exception {

    private static final long serialVersionUID = 1;

    enum Reason {
        /** Neither of the formats that are read. */
        OTHER_FORMAT,
        /** Begins like its format and is broken, or of a rare kind. */
        UNREADABLE,
        TOO_MANY_PIXELS,
        TOO_LONG
    }

    private final Reason reason;

    UnusableMedia(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
