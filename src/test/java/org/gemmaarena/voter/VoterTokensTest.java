package org.gemmaarena.voter;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VoterTokensTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private final VoterTokens tokens = tokens("a secret of sufficient length", NOW);
    private final UUID voter = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Test
    void a_signed_voter_is_recognised() {
        assertThat(tokens.verifyAnonymous(tokens.anonymous(voter))).hasValue(voter);
    }

    @Test
    void another_secret_makes_another_signature() {
        assertThat(tokens("another secret, also long", NOW).verifyAnonymous(tokens.anonymous(voter)))
                .isEmpty();
    }

    @Test
    void a_changed_voter_a_changed_signature_and_nonsense_are_nobody() {
        var token = tokens.anonymous(voter);
        var other = token.replace("000000000001", "000000000002");
        var shorter = token.substring(0, token.length() - 1);
        assertThat(List.of(other, shorter, token + "A", voter + ".", "." + token, "", ".", "x".repeat(5000)))
                .allMatch(forged -> tokens.verifyAnonymous(forged).isEmpty())
                .allMatch(forged -> tokens.verifySignedIn(forged).isEmpty());
    }

    @Test
    void who_signed_in_stays_so_until_the_time_is_over_and_cannot_stay_longer() {
        var token = tokens.signedIn(voter, Duration.ofDays(7));
        var later = tokens("a secret of sufficient length", NOW.plus(Duration.ofDays(7)));
        var end = NOW.plus(Duration.ofDays(7)).getEpochSecond();
        assertThat(tokens.verifySignedIn(token)).hasValue(voter);
        assertThat(later.verifySignedIn(token)).isEmpty();
        assertThat(later.verifySignedIn(token.replace("." + end, "." + (end + 9999))))
                .isEmpty();
    }

    @Test
    void an_anonymous_voter_is_not_somebody_who_signed_in_nor_the_reverse() {
        assertThat(tokens.verifySignedIn(tokens.anonymous(voter))).isEmpty();
        assertThat(tokens.verifyAnonymous(tokens.signedIn(voter, Duration.ofDays(1))))
                .isEmpty();
    }

    private static VoterTokens tokens(String secret, Instant now) {
        var config = new VoterConfig() {
            @Override
            public Optional<String> secret() {
                return Optional.of(secret);
            }

            @Override
            public Access access() {
                return Access.OPEN;
            }

            @Override
            public Duration signInLife() {
                return Duration.ofDays(7);
            }
        };
        var digest = new KeyedDigest(new Secret(config, new SecureRandom()));
        return new VoterTokens(digest, Clock.fixed(now, ZoneOffset.UTC));
    }
}
