package org.gemmaarena.admin.signin;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gemmaarena.admin.Audit;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.web.ProblemException;

/** Adds, changes and removes accounts, and keeps a record of it. A changed password ends all sessions of its account. */
@ApplicationScoped
class AccountBook {

    /** @param configured whether the configuration made it; such an account stays, as an admin */
    record Entry(String name, String role, boolean configured, Instant createdAt, long sessions) {}

    private final Sessions sessions;
    private final Audit audit;
    private final SecurityIdentity actor;
    private final SignInMessages words;
    private final Clock clock;

    AccountBook(Sessions sessions, Audit audit, SecurityIdentity actor, SignInMessages words, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.actor = actor;
        this.words = words;
        this.clock = clock;
    }

    @Transactional
    List<Entry> all() {
        return Account.all().stream()
                .map(account -> new Entry(
                        account.name,
                        account.role,
                        account.configured(),
                        account.createdAt,
                        Session.count("name", account.name)))
                .toList();
    }

    /** Whose name that is; empty for somebody who came by an OpenID provider. */
    @Transactional
    Optional<Account> own() {
        return Account.findByIdOptional(actorName());
    }

    @Transactional
    void add(String name, String role, String hash) {
        if (!name.matches(AccountNames.PATTERN)) {
            throw ProblemException.invalid("name", words.name_unfit());
        }
        requireRole(role);
        if (Account.findById(name) != null) {
            throw ProblemException.conflict(words.name_taken());
        }
        new Account(name, role, hash, clock.instant()).persist();
        record("add-account", name, null, role);
    }

    @Transactional
    void setRole(String name, String role) {
        requireRole(role);
        var account = required(name);
        if (account.configured() && !role.equals(Roles.ADMIN)) {
            throw ProblemException.conflict(words.account_stays());
        }
        if (!account.role.equals(role)) {
            record("change-role", name, account.role, role);
            account.role = role;
        }
    }

    @Transactional
    void setPassword(String name, String hash) {
        required(name).passwordHash = hash;
        sessions.endAllOf(name);
        record("change-password", name, null, null);
    }

    @Transactional
    void remove(String name) {
        var account = required(name);
        if (account.configured()) {
            throw ProblemException.conflict(words.account_stays());
        }
        account.delete();
        sessions.endAllOf(name);
        record("remove-account", name, account.role, null);
    }

    /** In its own right and outside of a transaction: it takes a quarter of a second. */
    String hash(String password) {
        if (password == null || !Passwords.isGood(password)) {
            throw ProblemException.invalid("password", words.password_unfit(Passwords.SHORTEST, Passwords.LONGEST));
        }
        return Passwords.hash(password);
    }

    private Account required(String name) {
        return Account.<Account>findByIdOptional(name)
                .orElseThrow(() -> ProblemException.notFound(words.account_unknown()));
    }

    private void requireRole(String role) {
        if (!Set.of(Roles.ADMIN, Roles.VIEWER).contains(role == null ? "" : role)) {
            throw ProblemException.invalid("role", words.role_unknown());
        }
    }

    private void record(String action, String name, String before, String after) {
        audit.record(new Audit.Change(actorName(), action, "accounts/" + name, before, after, null));
    }

    private String actorName() {
        return actor.getPrincipal().getName();
    }
}
