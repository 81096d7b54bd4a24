package org.gemmaarena.admin;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** The one account that may run the arena. It exists only where it has a password. */
@ApplicationScoped
class AdminAccount {

    private static final Logger LOG = Logger.getLogger(AdminAccount.class);
    private static final int RANDOM_BYTES = 12;
    private static final int LONGEST_USER = 64;

    private final String user;
    private final Optional<String> password;
    private final boolean drawn;

    AdminAccount(AdminConfig config, RandomGenerator random, LaunchMode mode) {
        var given = config.password().filter(word -> !word.isBlank());
        this.drawn = given.isEmpty() && mode == LaunchMode.DEVELOPMENT;
        this.user = config.user();
        if (user.isBlank() || user.contains(":") || user.length() > LONGEST_USER) {
            throw new IllegalArgumentException(
                    "arena.admin.user takes 1 to " + LONGEST_USER + " characters, none of them a colon");
        }
        this.password = drawn ? Optional.of(draw(random)) : given;
    }

    void start(@Observes StartupEvent started) {
        if (drawn) {
            LOG.infof("The admin of this run is '%s' with the password %s", user, password.orElseThrow());
        }
    }

    boolean exists() {
        return password.isPresent();
    }

    /** Takes the same time whichever part is wrong; nobody matches where there is no account. */
    boolean matches(String triedUser, char[] triedPassword) {
        boolean sameUser = same(user, triedUser);
        boolean samePassword = same(password.orElse(""), new String(triedPassword));
        return sameUser & samePassword & exists();
    }

    private static boolean same(String expected, String tried) {
        return MessageDigest.isEqual(digest(expected), digest(tried));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String draw(RandomGenerator random) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
