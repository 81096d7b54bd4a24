package org.gemmaarena.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The record of what was changed by hand: by whom, when, from what to what, and why. It only grows. */
@ApplicationScoped
public class Audit {

    /** In characters, of what was before and after; what is beyond is cut. */
    public static final int LONGEST_STATE = 16_000;

    /**
     * One change, as it stands in the record.
     *
     * @param target what was changed, such as {@code votes/} and a battle's id
     * @param detail what came of it; null where that is plain
     * @param before what it was, null where it was nothing or that is not kept
     * @param after what it became, null likewise
     * @param reason as the admin gave it; null where none was asked
     */
    public record Entry(
            long id,
            Instant at,
            String actor,
            String action,
            String target,
            String detail,
            String before,
            String after,
            String reason) {}

    /**
     * One change, as it is to be recorded.
     *
     * @param before what it was, in words or JSON; null where it was nothing
     * @param after what it became; null where it is nothing now
     */
    public record Change(String actor, String action, String target, String before, String after, String reason) {}

    private final Clock clock;

    Audit(Clock clock) {
        this.clock = clock;
    }

    /** Takes part in the transaction of the change itself: there is no change without its entry, nor the reverse. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Change change) {
        new AuditEntry(clock.instant(), change.actor(), change.action(), change.target(), null, change.reason())
                .states(cut(change.before()), cut(change.after()))
                .persist();
    }

    /** The same where what came of it says more than what was before and after. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String actor, String action, String target, String detail, String reason) {
        new AuditEntry(clock.instant(), actor, action, target, detail, reason).persist();
    }

    /** The same in a transaction of its own, for what changes nothing else. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void recordAlone(String actor, String action, String target, String detail) {
        new AuditEntry(clock.instant(), actor, action, target, detail, null).persist();
    }

    /** The newest entries that fit, newest first. */
    @Transactional
    public List<Entry> find(AuditSearch search) {
        return AuditEntry.find(search).stream().map(AuditEntry::entry).toList();
    }

    private static String cut(String state) {
        return state == null || state.length() <= LONGEST_STATE ? state : state.substring(0, LONGEST_STATE);
    }
}
