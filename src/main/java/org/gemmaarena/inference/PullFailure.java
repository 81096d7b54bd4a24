package org.gemmaarena.inference;

import java.io.IOException;

/** A model was not fetched; the message is one line in the server's words, or none of them where it said nothing. */
public final class PullFailure extends IOException {

    private static final long serialVersionUID = 1;

    /** Whose doing it was. */
    public enum Kind {
        /** The server said no, and why. */
        REFUSED,
        /** The server ended without having said that the model is there. */
        CUT,
        /** Nothing was heard for too long. */
        SILENT,
        /** The server can't be reached. */
        UNREACHABLE,
        /** Servers of this kind fetch no models. */
        UNSUPPORTED
    }

    private final Kind kind;

    public PullFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
