package org.gemmaarena.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.Tallies.Version;
import org.hibernate.Session;

/**
 * Says when to judge: one at a time over all replicas; only where votes came, went or were taken out since the last time;
 * and after a judgement that took long only when twenty times as long has passed ({@link IntegrityConfig#rest}), so that with a million votes, too, it
 * takes a twentieth of one core at most. Since the version is read before the votes, a judgement that took somebody out is
 * followed by another, until one finds nothing new.
 */
@ApplicationScoped
class JudgementLog {

    private static final String LOCK = "select name from work where name = 'integrity' for update";
    private static final String LAST =
            "select changes, corrections, began_at, took_ms from judgement where arena = :arena";

    /** A judgement under way. */
    record Run(String arena, Version version, Instant began) {}

    private final Session database;
    private final Tallies tallies;
    private final IntegrityConfig config;
    private final Clock clock;

    JudgementLog(Session database, Tallies tallies, IntegrityConfig config, Clock clock) {
        this.database = database;
        this.tallies = tallies;
        this.config = config;
        this.clock = clock;
    }

    /** Takes its turn, which lasts until the transaction ends, if nobody else is at it; it never waits. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean tryToBegin() {
        return !database.createNativeQuery(LOCK + " skip locked", String.class)
                .getResultList()
                .isEmpty();
    }

    /** The same where a judgement is due. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean tryToBegin(String arena) {
        return isDue(arena) && tryToBegin() && isDue(arena);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Run open(String arena) {
        return new Run(arena, tallies.version(arena), clock.instant());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void close(Run run) {
        database.createNativeMutationQuery("delete from judgement where arena = :arena")
                .setParameter("arena", run.arena())
                .executeUpdate();
        database.createNativeMutationQuery("insert into judgement (arena, changes, corrections, began_at, took_ms) "
                        + "values (:arena, :changes, :corrections, :began, :took)")
                .setParameter("arena", run.arena())
                .setParameter("changes", run.version().changes())
                .setParameter("corrections", run.version().corrections())
                .setParameter("began", run.began())
                .setParameter(
                        "took", Duration.between(run.began(), clock.instant()).toMillis())
                .executeUpdate();
    }

    private boolean isDue(String arena) {
        var now = tallies.version(arena);
        return last(arena).map(last -> isFollowed(last, now)).orElse(!now.equals(Version.NONE));
    }

    private Optional<Last> last(String arena) {
        return database.createNativeQuery(LAST, Tuple.class)
                .addScalar("changes", Long.class)
                .addScalar("corrections", Long.class)
                .addScalar("began_at", Instant.class)
                .addScalar("took_ms", Long.class)
                .setParameter("arena", arena)
                .getResultStream()
                .findFirst()
                .map(row -> new Last(
                        new Version(row.get("changes", Long.class), row.get("corrections", Long.class)),
                        row.get("began_at", Instant.class),
                        row.get("took_ms", Long.class)));
    }

    private boolean isFollowed(Last last, Version now) {
        var rested = last.began().plusMillis(config.rest() * last.tookMs());
        return !now.equals(last.version()) && !clock.instant().isBefore(rested);
    }

    private record Last(Version version, Instant began, long tookMs) {}
}
