package org.gemmaarena.admin.signin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.gemmaarena.voter.KeyedDigest;
import org.hibernate.Session;

/**
 * Wrong passwords in a row. An address that sends too many waits twice as long after each, at most a quarter of an hour. A
 * user whose password many addresses guess at is looked at once a minute at most; not from where that user has signed in
 * lately, so that strangers lock nobody out. An hour without a wrong one forgets them. Known to all replicas.
 */
@ApplicationScoped
class Failures {

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final Duration PLACE_FORGOTTEN_AFTER = Duration.ofDays(30);
    private static final Duration LONGEST_OF_ADDRESS = Duration.ofMinutes(15);
    private static final Duration LONGEST_OF_USER = Duration.ofMinutes(1);
    private static final int USER_MAY_MORE = 4;
    private static final String KNOWN = "select failures, last_at, locked_until from sign_in_failure where who = :who";

    /** Who failed, how often that is free, and how long the wait may become. */
    private record Culprit(String who, int free, Duration longest) {}

    private final Session database;
    private final AdminConfig config;
    private final KeyedDigest digest;
    private final Clock clock;

    Failures(Session database, AdminConfig config, KeyedDigest digest, Clock clock) {
        this.database = database;
        this.config = config;
        this.digest = digest;
        this.clock = clock;
    }

    /** How long no password from this address is looked at; zero if it is. */
    Duration waitOfAddress(String address) {
        var now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> wait(ofAddress(address), now));
    }

    /** How long no password of this user from this address is looked at; zero if it is. */
    Duration wait(String user, String address) {
        var now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> {
            var own = wait(ofAddress(address), now);
            var users = knows(user, address) ? Duration.ZERO : wait(ofUser(user), now);
            return own.compareTo(users) > 0 ? own : users;
        });
    }

    void failed(String user, String address) {
        var now = clock.instant();
        for (var culprit : List.of(ofUser(user), ofAddress(address))) {
            QuarkusTransaction.requiringNew().run(() -> note(culprit, now));
        }
    }

    /** Forgets the user's failures, not the address's: whoever has an account could clear them between guesses at others. */
    void succeeded(String user, String address) {
        var now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeMutationQuery("delete from sign_in_failure where who = :who")
                    .setParameter("who", ofUser(user).who())
                    .executeUpdate();
            database.createNativeMutationQuery("delete from sign_in_place where who = :who or last_at < :old")
                    .setParameter("who", place(user, address))
                    .setParameter("old", now.minus(PLACE_FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC))
                    .executeUpdate();
            database.createNativeMutationQuery("insert into sign_in_place (who, last_at) values (:who, :now)")
                    .setParameter("who", place(user, address))
                    .setParameter("now", now.atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        });
    }

    /** Whether this user has signed in from this address lately. */
    private boolean knows(String user, String address) {
        return !database.createNativeQuery("select who from sign_in_place where who = :who", String.class)
                .setParameter("who", place(user, address))
                .getResultList()
                .isEmpty();
    }

    private String place(String user, String address) {
        return digest.hex("sign-in-place", user + " " + address);
    }

    /** 1, 2, 4, … seconds after each failure beyond the free ones. */
    static Duration lock(int failures, int free, Duration longest) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        var lock = Duration.ofSeconds(1L << Math.min(failures - free - 1, 20));
        return lock.compareTo(longest) > 0 ? longest : lock;
    }

    private Culprit ofUser(String user) {
        return new Culprit(digest.hex("sign-in-user", user), config.freeFailures() * USER_MAY_MORE, LONGEST_OF_USER);
    }

    private Culprit ofAddress(String address) {
        return new Culprit(digest.hex("sign-in-address", address), config.freeFailures(), LONGEST_OF_ADDRESS);
    }

    private Duration wait(Culprit culprit, Instant now) {
        return database.createNativeQuery(KNOWN, jakarta.persistence.Tuple.class)
                .addScalar("failures", Integer.class)
                .addScalar("last_at", Instant.class)
                .addScalar("locked_until", Instant.class)
                .setParameter("who", culprit.who())
                .uniqueResultOptional()
                .map(row -> Duration.between(now, row.get("locked_until", Instant.class)))
                .filter(wait -> !wait.isNegative())
                .orElse(Duration.ZERO);
    }

    private void note(Culprit culprit, Instant now) {
        database.createNativeMutationQuery("delete from sign_in_failure where last_at < :old")
                .setParameter("old", now.minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        int before = database.createNativeQuery(
                        "select failures from sign_in_failure where who = :who for update", Integer.class)
                .setParameter("who", culprit.who())
                .uniqueResultOptional()
                .orElse(0);
        int failures = before + 1;
        database.createNativeMutationQuery(
                        before == 0
                                ? "insert into sign_in_failure (who, failures, last_at, locked_until)"
                                        + " values (:who, :failures, :now, :until)"
                                : "update sign_in_failure set failures = :failures, last_at = :now,"
                                        + " locked_until = :until where who = :who")
                .setParameter("who", culprit.who())
                .setParameter("failures", failures)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter(
                        "until",
                        now.plus(lock(failures, culprit.free(), culprit.longest()))
                                .atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
