package org.gemmaarena.admin;

import java.time.Instant;

/**
 * What to look for in the record; null where anything will do.
 *
 * @param target how it begins, such as {@code votes/}
 * @param from the earliest time, included
 * @param to the latest time, not included
 * @param before only entries with a smaller id: the last one of the page before
 * @param limit how many at most
 */
public record AuditSearch(
        String actor, String action, String target, Instant from, Instant to, long before, int limit) {

    /** The same from there on. */
    AuditSearch before(long id, int most) {
        return new AuditSearch(actor, action, target, from, to, id, most);
    }
}
