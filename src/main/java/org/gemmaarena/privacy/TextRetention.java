package org.gemmaarena.privacy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Empties prompts, answers and reports of battles that are old, and deletes their attachments; in small transactions, and
 * only where nothing can happen any more. The vote stays with what was counted of the texts when it was cast.
 */
@ApplicationScoped
class TextRetention {

    private static final int AT_ONCE = 100;

    private static final String OLD = """
            select id from battle where texts_removed_at is null and created_at < :latest
            and (state = 'VOTED' and created_at < :voted or state = 'ABANDONED' and created_at < :unvoted)
            order by created_at fetch first :most rows only
            """;

    /** What was removed. */
    record Removed(long battles, long attachments) {}

    private final Session database;
    private final RetentionRule rule;
    private final Clock clock;

    TextRetention(Session database, RetentionRule rule, Clock clock) {
        this.database = database;
        this.rule = rule;
        this.clock = clock;
    }

    Removed remove() {
        var now = clock.instant();
        long battles = 0;
        long attachments = 0;
        Removed some;
        do {
            some = QuarkusTransaction.requiringNew().call(() -> removeSome(now));
            battles += some.battles();
            attachments += some.attachments();
        } while (some.battles() > 0);
        return new Removed(battles, attachments);
    }

    private Removed removeSome(Instant now) {
        var voted = RetentionRule.before(rule.voted(), now);
        var unvoted = RetentionRule.before(rule.unvoted(), now);
        var old = database.createNativeQuery(OLD, UUID.class)
                .setParameter("voted", voted)
                .setParameter("unvoted", unvoted)
                .setParameter("latest", voted.isAfter(unvoted) ? voted : unvoted)
                .setParameter("most", AT_ONCE)
                .getResultList();
        if (old.isEmpty()) {
            return new Removed(0, 0);
        }
        database.createNativeMutationQuery("update battle set texts_removed_at = :now where id in (:old)")
                .setParameter("now", now)
                .setParameterList("old", old)
                .executeUpdate();
        change("update turn set prompt = '' where battle_id in (:old)", old);
        change("update answer set text = '' where battle_id in (:old)", old);
        change("update report set content = null where battle_id in (:old)", old);
        return new Removed(old.size(), change("delete from attachment where battle_id in (:old)", old));
    }

    private int change(String statement, List<UUID> battles) {
        return database.createNativeMutationQuery(statement)
                .setParameterList("old", battles)
                .executeUpdate();
    }
}
