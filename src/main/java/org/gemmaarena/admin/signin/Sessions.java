package org.gemmaarena.admin.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.gemmaarena.voter.KeyedDigest;

/** Who is signed in at the desk; kept in the database, so that every replica knows it and an end is an end everywhere. */
@ApplicationScoped
class Sessions {

    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_TOKEN = 64;

    /** Of the time that a session may be idle: as exactly is its use noted, to write little. */
    private static final int NOTED_EVERY = 20;

    private final AdminConfig config;
    private final KeyedDigest digest;
    private final RandomGenerator random;
    private final Clock clock;

    Sessions(AdminConfig config, KeyedDigest digest, RandomGenerator random, Clock clock) {
        this.config = config;
        this.digest = digest;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Begins a session, and forgets those that are over.
     *
     * @param role null for an account
     * @return the token for the cookie, which is kept nowhere
     */
    @Transactional
    String begin(String name, String role) {
        var now = clock.instant();
        Session.delete("usedAt < ?1 or createdAt < ?2", idleSince(now), bornBefore(now));
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        new Session(digestOf(token), name, role, now).persist();
        return token;
    }

    /**
     * Whose session it is, if it is not over.
     *
     * @param active whether a person did something; what a page does by itself keeps no session alive
     */
    @Transactional
    Optional<SignedIn> find(String token, boolean active) {
        if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        var now = clock.instant();
        return Session.<Session>findByIdOptional(digestOf(token))
                .filter(session -> !session.isOver(idleSince(now), bornBefore(now)))
                .flatMap(session -> {
                    if (active
                            && session.usedAt.isBefore(
                                    now.minus(config.sessionIdle().dividedBy(NOTED_EVERY)))) {
                        session.usedAt = now;
                    }
                    return roleOf(session).map(role -> new SignedIn(session.name, role));
                });
    }

    @Transactional
    void end(String token) {
        Session.deleteById(digestOf(token));
    }

    @Transactional
    void endAllOf(String name) {
        Session.delete("name", name);
    }

    private static Optional<String> roleOf(Session session) {
        return session.role != null
                ? Optional.of(session.role)
                : Account.<Account>findByIdOptional(session.name).map(account -> account.role);
    }

    private Instant idleSince(Instant now) {
        return now.minus(config.sessionIdle());
    }

    private Instant bornBefore(Instant now) {
        return now.minus(config.sessionLife());
    }

    private String digestOf(String token) {
        return digest.hex("admin-session", token);
    }
}
