package org.gemmaarena.admin.signin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.gemmaarena.admin.Audit;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.web.DatabaseReplaced;
import org.jboss.logging.Logger;

/**
 * The accounts with a password. The first is the configured one: made at the first start, it keeps a password that was
 * chosen at the desk until another one is configured. Without a configured password nobody has an account in force.
 */
@ApplicationScoped
class Accounts {

    private static final Logger LOG = Logger.getLogger(Accounts.class);
    private static final int RANDOM_BYTES = 12;

    private final String user;
    private final Optional<String> password;
    private final boolean drawn;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;
    private volatile boolean settled;

    Accounts(AdminConfig config, RandomGenerator random, LaunchMode mode, Sessions sessions, Audit audit, Clock clock) {
        var given = config.password().filter(word -> !word.isBlank());
        this.drawn = given.isEmpty() && mode == LaunchMode.DEVELOPMENT;
        this.user = config.user();
        if (!user.matches(AccountNames.PATTERN)) {
            throw new IllegalArgumentException(
                    "arena.admin.user takes 1 to 64 letters, digits and . _ @ + -, and begins with a letter or digit");
        }
        this.password = drawn ? Optional.of(draw(random)) : given;
        if (!password.map(Passwords::isKeepable).orElse(true)) {
            throw new IllegalArgumentException("arena.admin.password takes up to " + Passwords.LONGEST + " bytes");
        }
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Hashing takes its time, and the start does not wait for it: whoever signs in does. */
    void start(@Observes StartupEvent started) {
        if (drawn) {
            LOG.infof("The admin of this run is '%s' with the password %s", user, password.orElseThrow());
        }
        if (exist()) {
            Infrastructure.getDefaultWorkerPool().execute(this::settleQuietly);
        }
    }

    /** The next sign-in looks at the configured account anew. */
    synchronized void forget(@Observes DatabaseReplaced another) {
        settled = false;
    }

    /** Whether anybody may sign in by password. */
    boolean exist() {
        return password.isPresent();
    }

    /** The account of that name in force; the configured one is brought up to date first. */
    Optional<Account> find(String name) {
        if (!exist()) {
            return Optional.empty();
        }
        settle();
        return QuarkusTransaction.requiringNew().call(() -> Account.<Account>findByIdOptional(name));
    }

    /** Waits until a password that was configured anew has ended the sessions of the one before. */
    void bringUpToDate() {
        if (exist()) {
            settle();
        }
    }

    private void settleQuietly() {
        try {
            settle();
        } catch (RuntimeException databaseAway) {
            LOG.debug("The admin's account will be looked at with the first sign-in", databaseAway);
        }
    }

    private synchronized void settle() {
        if (settled) {
            return;
        }
        QuarkusTransaction.requiringNew()
                .run(() ->
                        Account.update("configuredHash = null where name <> ?1 and configuredHash is not null", user));
        var configured = password.orElseThrow();
        var known = QuarkusTransaction.requiringNew().call(() -> Account.<Account>findById(user));
        if (known == null || known.configuredHash == null || !Passwords.fits(configured, known.configuredHash)) {
            var hash = Passwords.hash(configured);
            QuarkusTransaction.requiringNew().run(() -> configure(hash));
        }
        settled = true;
    }

    private void configure(String hash) {
        var account = Account.<Account>findById(user);
        if (account == null) {
            account = new Account(user, Roles.ADMIN, hash, clock.instant());
            account.persist();
        } else {
            audit.record("arena", "configure-password", "accounts/" + user, null, null);
            sessions.endAllOf(user);
        }
        account.role = Roles.ADMIN;
        account.passwordHash = hash;
        account.configuredHash = hash;
    }

    private static String draw(RandomGenerator random) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
