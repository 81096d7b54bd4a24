package org.gemmaarena.voter;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stands for something that must not be stored itself, such as an address: HMAC-SHA256 (RFC 2104) under the arena's
 * secret. The same on all replicas; without the secret nobody finds out what it was, even where there are few choices.
 */
@ApplicationScoped
public class KeyedDigest {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BRIEF_BYTES = 16;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Secret secret;

    KeyedDigest(Secret secret) {
        this.secret = secret;
    }

    /**
     * @param purpose sets digests of the same text apart that mustn't be compared; it has no colon
     * @return 32 bytes
     */
    public byte[] of(String purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal((purpose + ":" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, missing);
        }
    }

    /** The same as 64 hexadecimal digits. */
    public String hex(String purpose, String text) {
        return HexFormat.of().formatHex(of(purpose, text));
    }

    /** Its first 128 bits as 22 characters of base64url: enough to tell the same from the other. */
    public String brief(String purpose, String text) {
        return BASE64.encodeToString(Arrays.copyOf(of(purpose, text), BRIEF_BYTES));
    }
}
