package org.gemmaarena.privacy;

import java.time.Instant;

/**
 * What the daily job removed at one time.
 *
 * @param actor {@code arena}, or the admin who asked for it
 * @param battles whose texts were removed
 * @param attachments pictures and sounds that were deleted
 * @param addresses digests of addresses that were deleted, of so many votes
 * @param reporters reports of which it is not known any more who made them
 */
record RetentionRun(
        Instant at, long tookMs, String actor, long battles, long attachments, long addresses, long reporters) {

    boolean removedSomething() {
        return battles + attachments + addresses + reporters > 0;
    }
}
