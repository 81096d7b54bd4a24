package org.gemmaarena.voter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VoterTokenTest {

    private final VoterToken tokens = new VoterToken("a secret of sufficient length");
    private final UUID voter = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Test
    void a_signed_voter_is_recognised() {
        assertThat(tokens.verify(tokens.sign(voter))).hasValue(voter);
    }

    @Test
    void another_secret_makes_another_signature() {
        assertThat(new VoterToken("another secret, also long").verify(tokens.sign(voter)))
                .isEmpty();
    }

    @Test
    void a_changed_voter_a_changed_signature_and_nonsense_are_nobody() {
        var token = tokens.sign(voter);
        var other = token.replace("000000000001", "000000000002");
        var shorter = token.substring(0, token.length() - 1);
        assertThat(List.of(other, shorter, token + "A", voter + ".", "." + token, "", ".", "x".repeat(5000)))
                .allMatch(forged -> tokens.verify(forged).isEmpty());
    }
}
