package org.gemmaarena.leaderboard;

import java.util.Optional;
import java.util.OptionalLong;
import org.gemmaarena.rating.Difference;
import org.gemmaarena.rating.SequentialRule;
import org.gemmaarena.rating.Spread;

/**
 * Two models that met, {@code a} before {@code b} by id. A number that does not exist is null.
 *
 * @param aWinRate wins of {@code a} among all votes, ties and both-bad as half a win
 * @param aShareOfDecisive wins of {@code a} among the votes with a winner
 * @param difference of their scores on this board, with its own interval; null where votes don't connect them
 * @param probabilityABetter that {@code a} wins more than half of the decisive votes, by these two models' own votes
 *     (Jeffreys' prior)
 * @param logEValue natural logarithm of the evidence against "both win as often", by their own decisive votes
 * @param verdict {@code a}, {@code b} or {@code undecided}; may be looked at after every vote
 * @param votesNeeded with so many more votes a verdict falls in 80% of cases if the present gap and tie rate hold; 0 where
 *     it has fallen, null where there is no gap to go on
 */
public record PairRow(
        String a,
        String b,
        long votes,
        long aWins,
        long bWins,
        long ties,
        long bothBad,
        double aWinRate,
        Double aShareOfDecisive,
        Double difference,
        Double standardError,
        Double lower,
        Double upper,
        double probabilityABetter,
        double logEValue,
        String verdict,
        Long votesNeeded) {

    static PairRow of(PairVotes pair, Optional<Difference> difference, SequentialRule rule, OptionalLong needed) {
        var decisive = pair.decisive();
        var spread = difference.flatMap(Difference::spread);
        return new PairRow(
                pair.a(),
                pair.b(),
                pair.votes(),
                pair.aWins(),
                pair.bWins(),
                pair.ties(),
                pair.bothBad(),
                pair.winRateOf(pair.a()),
                decisive.votes() == 0 ? null : (double) decisive.wins() / decisive.votes(),
                difference.map(Difference::difference).orElse(null),
                spread.map(Spread::standardError).orElse(null),
                spread.map(Spread::lower).orElse(null),
                spread.map(Spread::upper).orElse(null),
                decisive.probabilityFirstBetter(),
                decisive.logEValue(),
                switch (rule.verdict(decisive)) {
                    case FIRST -> "a";
                    case SECOND -> "b";
                    case UNDECIDED -> "undecided";
                },
                needed.isPresent() ? needed.getAsLong() : null);
    }

    boolean has(String model) {
        return a.equals(model) || b.equals(model);
    }

    /** Whether the verdict says one thing and the difference of the scores another. */
    boolean contradictory() {
        return difference != null && (verdict.equals("a") && difference < 0 || verdict.equals("b") && difference > 0);
    }
}
