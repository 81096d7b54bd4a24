package org.gemmaarena.voter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The value of a voter's cookie: the voter's id and an HMAC-SHA256 over it (RFC 2104), so that nobody can take another's
 * id or make up one that this arena did not give out.
 */
final class VoterToken {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;

    VoterToken(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String sign(UUID voter) {
        return voter + "." + BASE64.encodeToString(mac(voter.toString()));
    }

    /** The voter of a token that this arena signed; empty for any other text. */
    Optional<UUID> verify(String token) {
        var dot = token.indexOf('.');
        if (dot < 0 || token.length() > 100) {
            return Optional.empty();
        }
        try {
            var voter = UUID.fromString(token.substring(0, dot));
            var expected = sign(voter).getBytes(StandardCharsets.UTF_8);
            var genuine = MessageDigest.isEqual(expected, token.getBytes(StandardCharsets.UTF_8));
            return genuine ? Optional.of(voter) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(("voter:" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, missing);
        }
    }
}
