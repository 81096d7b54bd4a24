package org.gemmaarena.rating;

import java.util.OptionalLong;

/**
 * How many further votes of all kinds the sequential rule takes, when each has a winner with a given probability.
 *
 * <p>The decisive ones among {@code n} votes are binomial, so the rule has decided by then with probability
 * {@code G(n) = sum over j of Binomial(n, share)(j) F(j)}, where {@code F} is that of {@link CrossingTime}.
 */
final class VotesNeeded {

    /** Binomial probabilities below this are left out, about seven standard deviations from the mean. */
    private static final double NEGLIGIBLE = 1e-13;

    private final CrossingTime decisive;
    private final double share;

    /**
     * @param decisive of the decisive votes alone
     * @param share probability that a vote has a winner, above 0
     */
    VotesNeeded(CrossingTime decisive, double share) {
        this.decisive = decisive;
        this.share = share;
    }

    /**
     * The smallest {@code n} with {@code G(n) >= probability}; empty above {@code cap}.
     *
     * @param decisiveVotes the same without undecided votes
     */
    OptionalLong quantile(double probability, int decisiveVotes, long cap) {
        if (share == 1) {
            return OptionalLong.of(decisiveVotes);
        }
        double guess = decisiveVotes / share;
        double step = Math.max(1, Math.sqrt(decisiveVotes * (1 - share)) / share / 4);
        while (guess <= cap && decidedWithin((long) guess) < probability) {
            guess += step;
            step *= 2;
        }
        return guess > cap ? OptionalLong.empty() : OptionalLong.of(smallest(probability, (long) guess));
    }

    private long smallest(double probability, long enough) {
        long least = enough;
        long tooFew = -1;
        while (least - tooFew > 1) {
            long middle = tooFew + (least - tooFew) / 2;
            if (decidedWithin(middle) >= probability) {
                least = middle;
            } else {
                tooFew = middle;
            }
        }
        return least;
    }

    /** {@code G(votes)}, summed from the most likely number of decisive votes outwards. */
    double decidedWithin(long votes) {
        double odds = share / (1 - share);
        long mode = Math.min(votes, (long) ((votes + 1) * share));
        double top = Math.exp(BinomialProbability.log(mode, votes - mode, share, 1 - share));
        double sum = 0;
        double weight = top;
        for (long j = mode; j <= votes && weight > NEGLIGIBLE; j++) {
            sum += weight * decisive.decidedWithin(j);
            weight *= (votes - j) / (j + 1.0) * odds;
        }
        weight = top;
        for (long j = mode; j > 0; j--) {
            weight *= j / (votes - j + 1.0) / odds;
            if (weight <= NEGLIGIBLE) {
                break;
            }
            sum += weight * decisive.decidedWithin(j - 1);
        }
        return sum;
    }
}
