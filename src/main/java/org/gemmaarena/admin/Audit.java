package org.gemmaarena.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The record of what was changed by hand: by whom, when and why. It only grows. */
@ApplicationScoped
public class Audit {

    /**
     * One change.
     *
     * @param target what was changed, such as {@code votes/} and a battle's id
     * @param detail what came of it; null where that is plain
     * @param reason as the admin gave it; null where none was asked
     */
    public record Entry(
            long id, Instant at, String actor, String action, String target, String detail, String reason) {}

    private final Clock clock;

    Audit(Clock clock) {
        this.clock = clock;
    }

    /** Takes part in the transaction of the change itself: there is no change without its entry, nor the reverse. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String actor, String action, String target, String detail, String reason) {
        new AuditEntry(clock.instant(), actor, action, target, detail, reason).persist();
    }

    /** The newest entries with an id smaller than this one, newest first. */
    @Transactional
    public List<Entry> before(long id, int most) {
        return AuditEntry.before(id, most).stream()
                .map(entry -> new Entry(
                        entry.id, entry.createdAt, entry.actor, entry.action, entry.target, entry.detail, entry.reason))
                .toList();
    }
}
