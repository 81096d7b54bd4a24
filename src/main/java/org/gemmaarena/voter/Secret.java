package org.gemmaarena.voter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import org.gemmaarena.web.DatabaseReplaced;

/** The key that signs cookies: configured, or drawn at first start and kept in the database for all replicas. */
@ApplicationScoped
class Secret {

    private static final String NAME = "secret";
    private static final int BYTES = 32;
    private static final int SHORTEST = 16;

    private final VoterConfig config;
    private final RandomGenerator random;
    private volatile String value;

    Secret(VoterConfig config, RandomGenerator random) {
        this.config = config;
        this.random = random;
    }

    /** At the start, so that a secret that is too short stops it. */
    void start(@Observes StartupEvent started) {
        value();
    }

    String value() {
        var known = value;
        if (known == null) {
            known = config.secret().map(Secret::longEnough).orElseGet(this::kept);
            value = known;
        }
        return known;
    }

    void forget(@Observes DatabaseReplaced another) {
        value = null;
    }

    private static String longEnough(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("arena.secret is shorter than " + SHORTEST + " characters");
        }
        return secret;
    }

    private String kept() {
        var found = QuarkusTransaction.requiringNew().call(() -> Setting.<Setting>findById(NAME));
        if (found != null) {
            return found.content;
        }
        try {
            var made = new Setting(NAME, draw());
            QuarkusTransaction.requiringNew().run(made::persist);
            return made.content;
        } catch (PersistenceException | QuarkusTransactionException anotherReplicaWasFirst) {
            var other = QuarkusTransaction.requiringNew().call(() -> Setting.<Setting>findById(NAME));
            if (other == null) {
                throw anotherReplicaWasFirst;
            }
            return other.content;
        }
    }

    private String draw() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
