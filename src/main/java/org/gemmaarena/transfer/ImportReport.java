package org.gemmaarena.transfer;

import java.util.List;

/**
 * What became of a file.
 *
 * @param accepted lines that are votes of the arena now
 * @param duplicates lines that were votes of it already, or stand in the file twice
 * @param rejected the first lines that cannot be votes
 */
record ImportReport(long accepted, long duplicates, long rejectedCount, List<Rejected> rejected) {

    static final int SHOWN = 100;

    /** One line that cannot be a vote. */
    record Rejected(long line, String reason) {}
}
