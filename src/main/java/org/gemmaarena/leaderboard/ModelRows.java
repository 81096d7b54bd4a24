package org.gemmaarena.leaderboard;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gemmaarena.rating.Board;
import org.gemmaarena.rating.Estimate;
import org.gemmaarena.rating.ProbabilityRange;
import org.gemmaarena.rating.Spread;

/** Writes the rows of a board's models. */
final class ModelRows {

    private static final int SETTLED_FROM = 30;

    private final Board board;
    private final Collection<PairVotes> pairs;
    private final BoardMethod.Anchor anchor;
    private final Map<String, Double> elo;

    ModelRows(Board board, Collection<PairVotes> pairs, BoardMethod.Anchor anchor, Map<String, Double> elo) {
        this.anchor = anchor;
        this.board = board;
        this.pairs = pairs;
        this.elo = elo;
    }

    ModelRow row(int number, String model, String name) {
        var estimate = board.estimate(number);
        var spread = estimate.flatMap(Estimate::spread);
        var own = pairs.stream().filter(pair -> pair.has(model)).toList();
        long votes = own.stream().mapToLong(PairVotes::votes).sum();
        long wins = own.stream().mapToLong(pair -> pair.winsOf(model)).sum();
        long ties = own.stream().mapToLong(PairVotes::ties).sum();
        long bothBad = own.stream().mapToLong(PairVotes::bothBad).sum();
        return new ModelRow(
                model,
                name,
                spread.isPresent() || isAnchor(model)
                        ? estimate.map(Estimate::rank).orElse(null)
                        : null,
                estimate.map(Estimate::rating).orElse(null),
                spread.map(Spread::standardError).orElse(null),
                spread.map(Spread::lower).orElse(null),
                spread.map(Spread::upper).orElse(null),
                elo.get(model),
                votes,
                wins,
                own.stream().mapToLong(pair -> pair.lossesOf(model)).sum(),
                ties,
                bothBad,
                votes == 0 ? null : (wins + (ties + bothBad) / 2.0) / votes,
                average(own, model),
                rate(bothBad, votes),
                votes < SETTLED_FROM);
    }

    private boolean isAnchor(String model) {
        return anchor != null && anchor.model().equals(model);
    }

    private static Double average(List<PairVotes> own, String model) {
        var average = own.stream().mapToDouble(pair -> pair.winRateOf(model)).average();
        return average.isPresent() ? average.getAsDouble() : null;
    }

    private static ModelRow.Rate rate(long some, long all) {
        if (all == 0) {
            return null;
        }
        var range = ProbabilityRange.wilson(some, all);
        return new ModelRow.Rate((double) some / all, range.lower(), range.upper());
    }
}
