package org.gemmaarena.voter;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The values of a voter's cookie: the voter's id, for who signed in also until when, and an HMAC over both, so that
 * nobody can take another's id, make up one that this arena did not give out, or stay longer.
 */
@ApplicationScoped
class VoterTokens {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int LONGEST = 110;

    private final KeyedDigest digest;
    private final Clock clock;

    VoterTokens(KeyedDigest digest, Clock clock) {
        this.digest = digest;
        this.clock = clock;
    }

    String anonymous(UUID voter) {
        return signed("voter", voter.toString());
    }

    String signedIn(UUID voter, Duration life) {
        return signed("signed-in", voter + "." + clock.instant().plus(life).getEpochSecond());
    }

    /** The voter of a token that {@link #anonymous} made; empty for any other text. */
    Optional<UUID> verifyAnonymous(String token) {
        return content("voter", token).map(UUID::fromString);
    }

    /** The voter of a token that {@link #signedIn} made and that has not run out; empty for any other text. */
    Optional<UUID> verifySignedIn(String token) {
        return content("signed-in", token)
                .map(content -> content.split("\\."))
                .filter(parts -> clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1]))))
                .map(parts -> UUID.fromString(parts[0]));
    }

    private String signed(String kind, String content) {
        return content + "." + BASE64.encodeToString(digest.of(kind, content));
    }

    /** What was signed, if it was: nothing in it needs checking then. */
    private Optional<String> content(String kind, String token) {
        int dot = token.lastIndexOf('.');
        if (dot < 0 || token.length() > LONGEST) {
            return Optional.empty();
        }
        var content = token.substring(0, dot);
        var expected = signed(kind, content).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, token.getBytes(StandardCharsets.UTF_8))
                ? Optional.of(content)
                : Optional.empty();
    }
}
