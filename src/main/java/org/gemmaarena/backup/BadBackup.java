package org.gemmaarena.backup;

/** A file that no arena can be made of, or not this one. Nothing was changed by it. */
final class BadBackup extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong. */
    enum Fault {
        NO_BACKUP,
        BROKEN,
        NEWER_FORMAT,
        NEWER_SCHEMA,
        UNKNOWN_PART,
        DOES_NOT_FIT
    }

    private final Fault fault;
    private final String part;

    /** @param part of the file, or what it says of itself; empty where the words need none */
    BadBackup(Fault fault, String part, Throwable cause) {
        super(fault + " " + part, cause);
        this.fault = fault;
        this.part = part;
    }

    BadBackup(Fault fault, String part) {
        this(fault, part, null);
    }

    Fault fault() {
        return fault;
    }

    String part() {
        return part;
    }
}
