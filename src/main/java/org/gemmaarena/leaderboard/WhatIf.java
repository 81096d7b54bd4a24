package org.gemmaarena.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gemmaarena.rating.IntervalMethod;
import org.gemmaarena.rating.TieModel;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.TallyChange;
import org.gemmaarena.vote.Votes.Tally;

/** What the board of an arena would be if some votes were not there, or were back. It writes nothing. */
@ApplicationScoped
public class WhatIf {

    /** A model on the board as it is and as it would be; a rank or a score that does not exist is null. */
    public record Shift(
            String model,
            String name,
            Integer rankBefore,
            Integer rankAfter,
            Double ratingBefore,
            Double ratingAfter) {}

    private static final BoardMethod USUAL = new BoardMethod(
            Tallies.ALL,
            TieModel.HALF,
            BoardMethod.BothBad.TIE,
            BoardMethod.Style.NONE,
            BoardMethod.Position.IGNORED,
            IntervalMethod.SANDWICH,
            null,
            null,
            BoardMethod.ELO_K);

    private record Cell(String left, String right, Choice choice, boolean counted) {}

    private final Tallies tallies;
    private final Arenas arenas;

    WhatIf(Tallies tallies, Arenas arenas) {
        this.tallies = tallies;
        this.arenas = arenas;
    }

    /**
     * All models of an arena's board by the usual method, as they stand now.
     *
     * @param changes of the arena's votes of all categories
     */
    public List<Shift> board(String arena, Collection<TallyChange> changes) {
        var now = tallies.of(arena, Tallies.ALL);
        var names = arenas.models(arena);
        var after = rows(arena, names, changed(now, changes)).stream()
                .collect(Collectors.toMap(ModelRow::model, Function.identity()));
        return rows(arena, names, now).stream()
                .map(before -> shift(before, after.get(before.model())))
                .toList();
    }

    private static Shift shift(ModelRow before, ModelRow after) {
        return new Shift(before.model(), before.name(), before.rank(), after.rank(), before.rating(), after.rating());
    }

    private static List<ModelRow> rows(String arena, SortedMap<String, String> names, List<Tally> votes) {
        return new BoardComputation(new BoardRequest(arena, USUAL), names, VotesOfBoard.counted(votes))
                .models(Map.of());
    }

    static List<Tally> changed(Collection<Tally> now, Collection<TallyChange> changes) {
        var all = Stream.concat(
                now.stream(),
                changes.stream()
                        .map(change -> new Tally(
                                change.left(), change.right(), change.choice(), change.counted(), change.votes())));
        var sums = all.collect(Collectors.groupingBy(
                tally -> new Cell(tally.left(), tally.right(), tally.choice(), tally.counted()),
                LinkedHashMap::new,
                Collectors.summingLong(Tally::votes)));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() > 0)
                .map(sum -> new Tally(
                        sum.getKey().left(),
                        sum.getKey().right(),
                        sum.getKey().choice(),
                        sum.getKey().counted(),
                        sum.getValue()))
                .toList();
    }
}
