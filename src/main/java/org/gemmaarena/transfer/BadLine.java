package org.gemmaarena.transfer;

/** A line that cannot be a vote; the others of its file still can. */
final class BadLine extends Exception {

    private static final long serialVersionUID = 1;

    private final Fault fault;
    private final String field;

    /** @param field as the line names it, with dots; null where the line as a whole is wrong */
    BadLine(Fault fault, String field) {
        super(fault + " " + field, null, false, false);
        this.fault = fault;
        this.field = field;
    }

    BadLine(Fault fault) {
        this(fault, null);
    }

    Fault fault() {
        return fault;
    }

    String field() {
        return field;
    }
}
