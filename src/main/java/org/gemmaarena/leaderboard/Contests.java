package org.gemmaarena.leaderboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gemmaarena.leaderboard.BoardMethod.BothBad;
import org.gemmaarena.leaderboard.BoardMethod.Position;
import org.gemmaarena.leaderboard.BoardMethod.Style;
import org.gemmaarena.rating.Comparisons;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.Votes.Tally;

/** Turns the votes of a board into what the ratings take: models by number, outcomes, and what stands beside them. */
final class Contests {

    /** The covariate that is 1 in every vote: what the left side gains. */
    static final String POSITION = "position";

    private static final double[] NO_STYLE = {};
    private static final Comparator<Tally> IN_ORDER =
            Comparator.comparing(Tally::left).thenComparing(Tally::right).thenComparing(Tally::choice);

    private final Map<String, Integer> numbers = new HashMap<>();
    private final BoardMethod method;
    private final Comparisons.Builder builder;

    private Contests(List<String> models, BoardMethod method) {
        models.forEach(model -> numbers.put(model, numbers.size()));
        this.method = method;
        var covariates = new ArrayList<String>();
        if (method.position() == Position.ADJUSTED) {
            covariates.add(POSITION);
        }
        if (method.style() == Style.CONTROLLED) {
            covariates.addAll(SingleVotes.STYLE);
        }
        builder = Comparisons.builder(models.size(), covariates);
    }

    /** @param models numbered by their place in this list */
    static Comparisons of(List<String> models, VotesOfBoard votes, BoardMethod method) {
        var contests = new Contests(models, method);
        votes.single().ifPresentOrElse(contests::addEach, () -> contests.addCounts(votes.tallies()));
        return contests.builder.build();
    }

    /** In an order of their own, so that the same counts give the same board to the last bit. */
    private void addCounts(List<Tally> tallies) {
        tallies.stream()
                .filter(Tally::counted)
                .sorted(IN_ORDER)
                .forEach(tally -> add(tally.left(), tally.right(), tally.choice(), tally.votes(), 0, NO_STYLE));
    }

    private void addEach(SingleVotes votes) {
        var used = method.bothBad() == BothBad.EXCLUDE ? votes.withoutBothBad() : votes;
        used.each((left, right, choice, voter, style) ->
                add(left, right, choice, 1, voter, method.style() == Style.CONTROLLED ? style : NO_STYLE));
    }

    private void add(String left, String right, Choice choice, long votes, int voter, double[] style) {
        if (choice == Choice.BOTH_BAD && method.bothBad() == BothBad.EXCLUDE) {
            return;
        }
        builder.add(
                numbers.get(left),
                numbers.get(right),
                choice == Choice.LEFT ? votes : 0,
                choice == Choice.RIGHT ? votes : 0,
                choice == Choice.TIE || choice == Choice.BOTH_BAD ? votes : 0,
                voter,
                covariates(style));
    }

    private double[] covariates(double[] style) {
        if (method.position() == Position.IGNORED) {
            return style;
        }
        var all = new double[style.length + 1];
        all[0] = 1;
        System.arraycopy(style, 0, all, 1, style.length);
        return all;
    }
}
