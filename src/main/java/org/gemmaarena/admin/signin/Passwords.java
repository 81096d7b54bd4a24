package org.gemmaarena.admin.signin;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;

/** Passwords as bcrypt keeps them (N. Provos and D. Mazières, “A Future-Adaptable Password Scheme”, USENIX 1999). */
final class Passwords {

    /** In characters, of a password that is chosen here. */
    static final int SHORTEST = 12;

    /** In bytes of UTF-8: what comes after them bcrypt would not see. */
    static final int LONGEST = 72;

    /** 2 to the 12 rounds: about a quarter of a second. */
    private static final int COST = 12;

    /** What a password is compared with where there is no account, so that this takes as long. */
    static final String NOBODYS = hash("nobody has this password");

    private Passwords() {}

    static String hash(String password) {
        return BcryptUtil.bcryptHash(password, COST);
    }

    static boolean fits(String password, String hash) {
        return isKeepable(password) && BcryptUtil.matches(password, hash);
    }

    static boolean isKeepable(String password) {
        return !password.isEmpty() && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    static boolean isGood(String password) {
        return isKeepable(password) && password.codePointCount(0, password.length()) >= SHORTEST;
    }
}
