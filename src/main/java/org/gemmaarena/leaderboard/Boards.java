package org.gemmaarena.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gemmaarena.vote.Tallies.Version;
import org.gemmaarena.vote.Votes.Tally;
import org.gemmaarena.web.ProblemException;

/** The boards of all arenas, each computed only when somebody asks and its arena has changed. */
@ApplicationScoped
public class Boards {

    private static final int KEPT = 200;

    /** @param roster who stands on the board also without votes: a board of others is another board */
    private record Asked(BoardRequest board, Map<String, String> roster) {}

    private record PairRequest(BoardRequest board, String a, String b) {}

    private final BoardCache<Asked, Leaderboard> cache;
    private final BoardCache<PairRequest, Optional<PairRow>> pairs;
    private final Forecasts forecasts = new Forecasts();
    private final Arenas arenas;
    private final VoteReader votes;
    private final EloBook elo;
    private final Event<BoardMade> news;
    private final Clock clock;

    Boards(Arenas arenas, VoteReader votes, EloBook elo, Workshop workshop, Event<BoardMade> news, Clock clock) {
        this.cache = new BoardCache<>(KEPT, workshop, clock);
        this.pairs = new BoardCache<>(KEPT, workshop, clock);
        this.arenas = arenas;
        this.votes = votes;
        this.elo = elo;
        this.news = news;
        this.clock = clock;
    }

    /**
     * A board at most about a second old, where it is made of counts.
     *
     * @throws ProblemException 404 if there is no such arena, 400 if the anchor is none of its models
     */
    public Leaderboard board(BoardRequest request) {
        return arenas.withChanges(plain(request, arenas.version(request.arena())));
    }

    /**
     * The same without the changes of models: one and the same until it is made anew.
     *
     * @param now what its arena has come to
     */
    Leaderboard plain(BoardRequest request, Version now) {
        return cache.get(asked(request), request.method().isCostly(), () -> now, () -> compute(request));
    }

    /**
     * The same board, but none that the arena has moved on from by the time of asking.
     *
     * @throws ProblemException as {@link #board}
     */
    public Leaderboard latest(BoardRequest request) {
        var board = cache.latest(
                asked(request),
                request.method().isCostly(),
                () -> arenas.version(request.arena()),
                () -> compute(request));
        return arenas.withChanges(board);
    }

    /** The same board, made anew from tallies and votes past all that is kept of earlier ones. */
    Leaderboard anew(BoardRequest request, Map<String, Double> eloAnew) {
        return arenas.withChanges(computation(request).leaderboard(eloAnew, new Forecasts(), clock.instant()));
    }

    private Asked asked(BoardRequest request) {
        return new Asked(request, arenas.roster(request.arena()));
    }

    /**
     * Two models of a board, without what only the whole board needs; empty where they never met.
     *
     * @throws ProblemException 404 if there is no such arena
     */
    Optional<PairRow> pair(BoardRequest request, String a, String b) {
        return pairs.get(
                new PairRequest(request, a, b),
                request.method().isCostly(),
                () -> arenas.version(request.arena()),
                () -> computation(request).pair(a, b, forecasts));
    }

    /** The boards of counts that somebody brings, by each method that takes counts only; without the online Elo. */
    public List<Leaderboard> ofCounts(String arena, String category, List<Tally> tallies) {
        var names = new TreeMap<>(arenas.models(arena));
        tallies.forEach(
                tally -> Stream.of(tally.left(), tally.right()).forEach(model -> names.putIfAbsent(model, model)));
        var now = clock.instant();
        return Arrays.stream(ComparedMethod.values())
                .map(method -> method.in(category))
                .filter(method -> !method.isCostly())
                .distinct()
                .map(method ->
                        new BoardComputation(new BoardRequest(arena, method), names, VotesOfBoard.counted(tallies)))
                .map(board -> board.leaderboard(Map.of(), forecasts, now))
                .toList();
    }

    private Leaderboard compute(BoardRequest request) {
        var now = clock.instant();
        var board = computation(request);
        var made = board.leaderboard(board.votes() == 0 ? Map.of() : elo.ratings(request), forecasts, now);
        news.fire(new BoardMade(request.method().isCostly(), Duration.between(now, clock.instant())));
        return made;
    }

    /** Votes first, then names: a model that gets its first vote meanwhile has a name already. */
    private BoardComputation computation(BoardRequest request) {
        arenas.requireModel(request);
        var votesOfBoard = votes.read(request);
        return new BoardComputation(request, arenas.models(request.arena()), votesOfBoard);
    }
}
