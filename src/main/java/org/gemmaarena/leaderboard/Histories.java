package org.gemmaarena.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.gemmaarena.leaderboard.History.Day;
import org.gemmaarena.leaderboard.History.Standing;
import org.gemmaarena.rating.IntervalMethod;
import org.gemmaarena.vote.Votes.Tally;
import org.gemmaarena.web.ProblemException;

/** Redraws the past of a board. */
@ApplicationScoped
class Histories {

    private static final int KEPT = 20;

    private record Key(BoardRequest board, Set<String> hidden) {}

    private final BoardCache<Key, History> cache;
    private final Arenas arenas;
    private final VoteReader votes;
    private final BoardMessages words;

    Histories(Arenas arenas, VoteReader votes, Workshop workshop, BoardMessages words, Clock clock) {
        this.cache = new BoardCache<>(KEPT, workshop, clock);
        this.arenas = arenas;
        this.votes = votes;
        this.words = words;
    }

    /**
     * @param hidden models that it leaves out
     * @throws ProblemException 404 if there is no such arena, 400 if the method would cost too much for every day
     */
    History history(BoardRequest request, Set<String> hidden) {
        if (request.method().style() == BoardMethod.Style.CONTROLLED) {
            throw ProblemException.invalid("style", words.history_needs_counts());
        }
        if (request.method().interval() != IntervalMethod.SANDWICH) {
            throw ProblemException.invalid("interval", words.history_needs_counts());
        }
        arenas.requireModel(request);
        return cache.get(
                new Key(request, hidden), true, () -> arenas.version(request.arena()), () -> redraw(request, hidden));
    }

    private History redraw(BoardRequest request, Set<String> hidden) {
        SortedMap<LocalDate, List<Tally>> byDay = votes.byDay(request);
        var names = arenas.models(request.arena());
        var soFar = new RunningTallies();
        var days = new ArrayList<Day>();
        int number = 0;
        for (var day : byDay.entrySet()) {
            soFar.add(day.getValue());
            if (isDrawn(++number, byDay.size())) {
                var board = new BoardComputation(request, names, VotesOfBoard.counted(soFar.tallies()));
                days.add(new Day(day.getKey(), board.votes(), standings(board, hidden)));
            }
        }
        return new History(request.arena(), days);
    }

    /** The last day, and as many others, evenly spread, as there is room for. */
    private static boolean isDrawn(int number, int days) {
        int step = (days + History.MOST_DAYS - 1) / History.MOST_DAYS;
        return (days - number) % step == 0;
    }

    private static List<Standing> standings(BoardComputation board, Set<String> hidden) {
        return Visible.rows(board.models(Map.of()), board.components(), hidden).stream()
                .filter(row -> row.votes() > 0)
                .map(Standing::of)
                .toList();
    }
}
