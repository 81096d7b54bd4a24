package org.gemmaarena.admin.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Remembers, in memory and under a key that nobody else knows, which password was right for which hash, from which
 * address: guesses from elsewhere find nothing here. A password that is changed changes the hash, and is not known any more.
 */
@ApplicationScoped
class RightBefore {

    private static final int MOST = 1_000;
    private static final int KEY_BYTES = 32;

    private final Set<String> right = ConcurrentHashMap.newKeySet();
    private final byte[] key = new byte[KEY_BYTES];

    RightBefore(RandomGenerator random) {
        random.nextBytes(key);
    }

    boolean knows(Account account, String password, String address) {
        return right.contains(entry(account, password, address));
    }

    void remember(Account account, String password, String address) {
        if (right.size() >= MOST) {
            right.clear();
        }
        right.add(entry(account, password, address));
    }

    private String entry(Account account, String password, String address) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(key);
            digest.update(
                    (account.name + " " + account.passwordHash + " " + address + " ").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
