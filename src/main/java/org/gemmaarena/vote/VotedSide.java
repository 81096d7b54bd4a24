package org.gemmaarena.vote;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.gemmaarena.catalogue.Contestant;

/** One side as it was when the vote was cast. */
@Embeddable
public record VotedSide(
        @Embedded Contestant contestant,
        @Embedded AnswerStyle style,
        @Embedded AnswerStats stats) {}
