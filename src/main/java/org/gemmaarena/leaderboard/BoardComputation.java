package org.gemmaarena.leaderboard;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gemmaarena.leaderboard.Leaderboard.Effect;
import org.gemmaarena.rating.Board;
import org.gemmaarena.rating.BradleyTerry;
import org.gemmaarena.rating.Coefficient;
import org.gemmaarena.rating.RatingOptions;
import org.gemmaarena.rating.SequentialRule;
import org.gemmaarena.rating.Spread;
import org.gemmaarena.rating.TieParameter;
import org.gemmaarena.vote.Votes.Tally;

/** Makes a board from votes: pure, the same votes always give the same board. */
final class BoardComputation {

    private static final Comparator<ModelRow> BY_RATING = Comparator.comparing(
                    ModelRow::rating, Comparator.nullsLast(Comparator.<Double>reverseOrder()))
            .thenComparing(ModelRow::model);

    private final BoardRequest request;
    private final List<String> models;
    private final SortedMap<String, String> names;
    private final Collection<PairVotes> pairs;
    private final Board board;
    private final long excludedVotes;

    /** @param names of all models that the board shows, by id; includes every model of the votes */
    BoardComputation(BoardRequest request, SortedMap<String, String> names, VotesOfBoard votes) {
        this.request = request;
        this.names = names;
        this.models = List.copyOf(names.keySet());
        this.excludedVotes = votes.tallies().stream()
                .filter(tally -> !tally.counted())
                .mapToLong(Tally::votes)
                .sum();
        this.pairs = votes.tallies().stream()
                .filter(Tally::counted)
                .map(PairVotes::of)
                .collect(Collectors.toMap(PairVotes::key, pair -> pair, PairVotes::plus, TreeMap::new))
                .values();
        this.board =
                anchored(BradleyTerry.fit(Contests.of(models, votes, request.method()), options(request.method())));
    }

    /** @param elo the online Elo of models, by id */
    Leaderboard leaderboard(Map<String, Double> elo, Forecasts forecasts, Instant now) {
        var effects = effects();
        var style = new LinkedHashMap<>(effects);
        style.remove(Contests.POSITION);
        return new Leaderboard(
                request.arena(),
                method(),
                now,
                votes(),
                excludedVotes,
                board.separated(),
                components(),
                effects.get(Contests.POSITION),
                request.method().style() == BoardMethod.Style.CONTROLLED ? style : null,
                board.tieParameter().map(TieParameter::nu).orElse(null),
                models(elo),
                pairs(forecasts),
                null);
    }

    /** Counted votes. */
    long votes() {
        return pairs.stream().mapToLong(PairVotes::votes).sum();
    }

    /** Ids of models that votes connect. */
    List<List<String>> components() {
        return board.components().stream()
                .map(component -> component.stream().map(models::get).toList())
                .toList();
    }

    /** All models, by score. */
    List<ModelRow> models(Map<String, Double> elo) {
        var rows = new ModelRows(board, pairs, request.method().anchor(), elo);
        return models.stream()
                .map(model -> rows.row(models.indexOf(model), model, names.get(model)))
                .sorted(BY_RATING)
                .toList();
    }

    private List<PairRow> pairs(Forecasts forecasts) {
        return pairs.stream().map(pair -> row(pair, forecasts)).toList();
    }

    /** Two models in either order; empty where they never met. */
    Optional<PairRow> pair(String a, String b, Forecasts forecasts) {
        return pairs.stream()
                .filter(pair -> pair.has(a) && pair.has(b))
                .findFirst()
                .map(pair -> row(pair, forecasts));
    }

    private PairRow row(PairVotes pair, Forecasts forecasts) {
        var rule = SequentialRule.forPairs(pairs.size());
        var difference = board.difference(models.indexOf(pair.a()), models.indexOf(pair.b()));
        return PairRow.of(pair, difference, rule, forecasts.votesNeeded(rule, pair));
    }

    private static RatingOptions options(BoardMethod method) {
        return RatingOptions.DEFAULT.withTies(method.ties()).withInterval(method.interval());
    }

    private Board anchored(Board fitted) {
        var anchor = request.method().anchor();
        return anchor == null ? fitted : fitted.anchored(models.indexOf(anchor.model()), anchor.score());
    }

    private Map<String, Effect> effects() {
        var effects = new LinkedHashMap<String, Effect>();
        for (Coefficient coefficient : board.coefficients()) {
            var spread = coefficient.spread();
            effects.put(
                    coefficient.name(),
                    new Effect(
                            coefficient.estimate(),
                            spread.map(Spread::standardError).orElse(null),
                            spread.map(Spread::lower).orElse(null),
                            spread.map(Spread::upper).orElse(null)));
        }
        return effects;
    }

    private Leaderboard.Method method() {
        var asked = request.method();
        var anchor = asked.anchor();
        return new Leaderboard.Method(
                asked.category(),
                asked.ties().label(),
                BoardRequests.label(asked.bothBad()),
                BoardRequests.label(asked.style()),
                BoardRequests.label(asked.position()),
                asked.interval().label(),
                asked.asOf(),
                anchor == null ? null : anchor.model(),
                anchor == null ? null : anchor.score(),
                asked.eloK(),
                board.kind().label(),
                board.ties().label(),
                BoardRequests.label(board.covarianceKind()),
                board.clusters().isPresent() ? board.clusters().getAsInt() : null);
    }
}
