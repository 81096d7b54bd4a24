package org.gemmaarena.leaderboard;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gemmaarena.rating.Board;
import org.gemmaarena.rating.BradleyTerry;
import org.gemmaarena.rating.Difference;
import org.gemmaarena.rating.Estimate;
import org.gemmaarena.rating.Spread;
import org.gemmaarena.vote.Votes.Tally;

/** Makes a board from tallies: pure, the same votes always give the same board. */
final class BoardComputation {

    private static final int SETTLED_FROM = 30;
    private static final Comparator<ModelRow> BY_RATING = Comparator.comparing(
                    ModelRow::rating, Comparator.nullsLast(Comparator.<Double>reverseOrder()))
            .thenComparing(ModelRow::model);

    private final List<String> models;
    private final SortedMap<String, String> names;
    private final Collection<PairVotes> pairs;
    private final Board board;
    private final long excludedVotes;

    /** @param names of all models that the board shows, by id; includes every model of the tallies */
    BoardComputation(SortedMap<String, String> names, List<Tally> tallies) {
        this.names = names;
        this.models = List.copyOf(names.keySet());
        this.excludedVotes = tallies.stream()
                .filter(tally -> !tally.counted())
                .mapToLong(Tally::votes)
                .sum();
        this.pairs = tallies.stream()
                .filter(Tally::counted)
                .map(PairVotes::of)
                .collect(Collectors.toMap(PairVotes::key, pair -> pair, PairVotes::plus, TreeMap::new))
                .values();
        this.board = BradleyTerry.fit(
                models.size(),
                pairs.stream()
                        .map(pair -> pair.counts(models.indexOf(pair.a()), models.indexOf(pair.b())))
                        .toList());
    }

    Leaderboard leaderboard(String arena, Instant now) {
        return new Leaderboard(
                arena,
                Leaderboard.Method.of(board.kind().label()),
                now,
                pairs.stream().mapToLong(PairVotes::votes).sum(),
                excludedVotes,
                board.separated(),
                board.components().stream()
                        .map(component -> component.stream().map(models::get).toList())
                        .toList(),
                models.stream().map(this::row).sorted(BY_RATING).toList(),
                pairs.stream().map(this::row).toList());
    }

    private ModelRow row(String model) {
        var estimate = board.estimate(models.indexOf(model));
        var spread = estimate.flatMap(Estimate::spread);
        var own = pairs.stream().filter(pair -> pair.has(model)).toList();
        long votes = own.stream().mapToLong(PairVotes::votes).sum();
        long wins = own.stream().mapToLong(pair -> pair.winsOf(model)).sum();
        long ties = own.stream().mapToLong(PairVotes::ties).sum();
        long bothBad = own.stream().mapToLong(PairVotes::bothBad).sum();
        return new ModelRow(
                model,
                names.get(model),
                estimate.map(Estimate::rank).orElse(null),
                estimate.map(Estimate::rating).orElse(null),
                spread.map(Spread::standardError).orElse(null),
                spread.map(Spread::lower).orElse(null),
                spread.map(Spread::upper).orElse(null),
                votes,
                wins,
                own.stream().mapToLong(pair -> pair.lossesOf(model)).sum(),
                ties,
                bothBad,
                votes == 0 ? null : (wins + (ties + bothBad) / 2.0) / votes,
                votes < SETTLED_FROM);
    }

    private PairRow row(PairVotes pair) {
        var difference = board.difference(models.indexOf(pair.a()), models.indexOf(pair.b()));
        var spread = difference.flatMap(Difference::spread);
        return new PairRow(
                pair.a(),
                pair.b(),
                pair.votes(),
                pair.aWins(),
                pair.bWins(),
                pair.ties(),
                pair.bothBad(),
                difference.map(Difference::difference).orElse(null),
                spread.map(Spread::standardError).orElse(null),
                spread.map(Spread::lower).orElse(null),
                spread.map(Spread::upper).orElse(null));
    }
}
