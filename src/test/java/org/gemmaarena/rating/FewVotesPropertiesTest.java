package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class FewVotesPropertiesTest {

    @Property(tries = 500)
    void exchangingTheModelsExchangesEveryAnswer(
            @ForAll("votes") DecisiveVotes votes, @ForAll @IntRange(min = 1, max = 3_460) int pairs) {
        var other = new DecisiveVotes(votes.losses(), votes.wins());
        assertThat(other.logEValue())
                .isCloseTo(votes.logEValue(), within(1e-12 * Math.max(1, Math.abs(votes.logEValue()))));
        assertThat(other.probabilityFirstBetter()).isEqualTo(votes.probabilitySecondBetter());
        assertMirrored(votes.jeffreys(), other.jeffreys());
        assertMirrored(votes.jeffreysEqualTailed(), other.jeffreysEqualTailed());
        assertMirrored(votes.wilson(), other.wilson());
        assertMirrored(votes.confidenceSequence(20.0 * pairs), other.confidenceSequence(20.0 * pairs));
        var rule = SequentialRule.forPairs(pairs);
        assertThat(rule.verdict(other)).isEqualTo(exchanged(rule.verdict(votes)));
        assertThat(rule.votesNeeded(other, 5)).isEqualTo(rule.votesNeeded(votes, 5));
    }

    @Property(tries = 2_000)
    void confidenceSequenceLeavesOutOneHalfExactlyWhenDecided(
            @ForAll("votes") DecisiveVotes votes, @ForAll @IntRange(min = 1, max = 3_460) int pairs) {
        var range = votes.confidenceSequence(20.0 * pairs);
        var left = range.lower() > 0.5 ? Verdict.FIRST : range.upper() < 0.5 ? Verdict.SECOND : Verdict.UNDECIDED;
        assertThat(SequentialRule.forPairs(pairs).verdict(votes)).isEqualTo(left);
    }

    @Property(tries = 1_000)
    void confidenceSequenceHoldsTheShareOfWins(@ForAll("votes") DecisiveVotes votes) {
        if (votes.votes() > 0) {
            double share = (double) votes.wins() / votes.votes();
            assertThat(share)
                    .isBetween(
                            votes.confidenceSequence().lower(),
                            votes.confidenceSequence().upper());
        }
    }

    @Property(tries = 1_000)
    void moreWinsNeverLowerTheProbabilityToBeBetter(
            @ForAll("votes") DecisiveVotes votes, @ForAll @LongRange(min = 1, max = 1_000) long more) {
        var later = new DecisiveVotes(votes.wins() + more, votes.losses());
        assertThat(later.probabilityFirstBetter()).isGreaterThanOrEqualTo(votes.probabilityFirstBetter() * (1 - 1e-11));
        assertThat(later.probabilityFirstBetter() + later.probabilitySecondBetter())
                .isCloseTo(1, within(1e-12));
    }

    @Property(tries = 2_000)
    void eValueIsAMartingaleBetweenEqualModels(@ForAll("votes") DecisiveVotes votes) {
        double now = votes.logEValue();
        double won = new DecisiveVotes(votes.wins() + 1, votes.losses()).logEValue() - now;
        double lost = new DecisiveVotes(votes.wins(), votes.losses() + 1).logEValue() - now;
        // The logarithm of an overwhelming E-value has fewer digits behind its point.
        assertThat((Math.exp(won) + Math.exp(lost)) / 2).isCloseTo(1, within(1e-12 * Math.max(1, Math.abs(now) / 100)));
    }

    @Property(tries = 1_000)
    void votesNeededAreNoneExactlyWhenDecidedAndAlwaysANumber(
            @ForAll("votes") DecisiveVotes votes,
            @ForAll @LongRange(max = 10_000_000) long undecided,
            @ForAll @IntRange(min = 1, max = 3_460) int pairs) {
        var rule = SequentialRule.forPairs(pairs);
        var needed = rule.votesNeeded(votes, undecided);
        boolean decided = rule.verdict(votes) != Verdict.UNDECIDED;
        assertThat(needed.isPresent() && needed.getAsLong() == 0).isEqualTo(decided);
        needed.ifPresent(number -> assertThat(number).isBetween(0L, 1_000_000_000L));
        if (votes.wins() == votes.losses()) {
            assertThat(needed).isEmpty();
        }
    }

    /** From none to ten million on each side, lopsided or close. */
    @Provide
    Arbitrary<DecisiveVotes> votes() {
        var few = Arbitraries.longs().between(0, 60);
        var hundreds = Arbitraries.longs().between(0, 300);
        var any = Arbitraries.longs().between(0, 10_000_000);
        var lead = Arbitraries.longs().between(-3_000, 3_000);
        return Arbitraries.oneOf(
                Combinators.combine(few, few).as(DecisiveVotes::new),
                Combinators.combine(hundreds, hundreds).as(DecisiveVotes::new),
                Combinators.combine(any, few).as(DecisiveVotes::new),
                Combinators.combine(any, lead)
                        .as((count, more) -> new DecisiveVotes(count, Math.max(0, count + more))));
    }

    private static void assertMirrored(ProbabilityRange range, ProbabilityRange other) {
        assertThat(other.lower()).isCloseTo(1 - range.upper(), within(1e-12));
        assertThat(other.upper()).isCloseTo(1 - range.lower(), within(1e-12));
    }

    private static Verdict exchanged(Verdict verdict) {
        return switch (verdict) {
            case FIRST -> Verdict.SECOND;
            case SECOND -> Verdict.FIRST;
            case UNDECIDED -> Verdict.UNDECIDED;
        };
    }
}
