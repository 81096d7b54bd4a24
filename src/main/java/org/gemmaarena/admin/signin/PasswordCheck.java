package org.gemmaarena.admin.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gemmaarena.admin.Audit;

/**
 * Recognises people by user and password. One password is looked at at a time in each process, so that guesses sent at once
 * count like guesses one after the other, and hashing never takes more than one core. A pair that was right
 * before from the same address is known again without that: programs send theirs with every call.
 */
@ApplicationScoped
class PasswordCheck {

    private static final int MOST_WAITING = 10;
    private static final int LONGEST_WAIT_S = 10;
    private static final Duration BUSY = Duration.ofSeconds(1);

    private final Semaphore turn = new Semaphore(1, true);
    private final Accounts accounts;
    private final Failures failures;
    private final RightBefore rightBefore;
    private final Audit audit;

    PasswordCheck(Accounts accounts, Failures failures, RightBefore rightBefore, Audit audit) {
        this.accounts = accounts;
        this.failures = failures;
        this.rightBefore = rightBefore;
        this.audit = audit;
    }

    /**
     * Empty for a wrong user as for a wrong password, after the same time.
     *
     * @param address where it comes from, as limits tell addresses apart
     * @throws TooManyFailures while this user or this address has to wait
     */
    Optional<SignedIn> check(String user, String password, String address) {
        var name = user.matches(AccountNames.PATTERN) ? user : "";
        requireNoWait(failures.waitOfAddress(address));
        var account = accounts.find(name);
        if (account.filter(known -> rightBefore.knows(known, password, address)).isPresent()) {
            return account.map(PasswordCheck::signedIn);
        }
        take();
        try {
            requireNoWait(failures.wait(name, address));
            return compare(name, password, account, address);
        } finally {
            turn.release();
        }
    }

    private static void requireNoWait(Duration wait) {
        if (!wait.isZero()) {
            throw new TooManyFailures(wait);
        }
    }

    private Optional<SignedIn> compare(String name, String password, Optional<Account> account, String address) {
        var hash = account.map(known -> known.passwordHash).orElse(Passwords.NOBODYS);
        if (Passwords.fits(password, hash) && account.isPresent()) {
            failures.succeeded(name, address);
            rightBefore.remember(account.get(), password, address);
            return account.map(PasswordCheck::signedIn);
        }
        failures.failed(name, address);
        var wait = failures.wait(name, address);
        if (!wait.isZero() && account.isPresent()) {
            audit.recordAlone("arena", "lock-sign-in", "accounts/" + name, wait.toSeconds() + " s");
        }
        return Optional.empty();
    }

    private void take() {
        try {
            if (turn.getQueueLength() >= MOST_WAITING || !turn.tryAcquire(LONGEST_WAIT_S, TimeUnit.SECONDS)) {
                throw new TooManyFailures(BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TooManyFailures(BUSY);
        }
    }

    private static SignedIn signedIn(Account account) {
        return new SignedIn(account.name, account.role);
    }
}
