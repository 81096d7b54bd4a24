package org.gemmaarena.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gemmaarena.leaderboard.Comparison.Contender;
import org.gemmaarena.leaderboard.Comparison.Evidence;
import org.gemmaarena.leaderboard.Comparison.InCategory;
import org.gemmaarena.leaderboard.Comparison.Range;
import org.gemmaarena.rating.DecisiveVotes;
import org.gemmaarena.rating.ProbabilityRange;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.web.ProblemException;

/** Puts two models side by side. */
@ApplicationScoped
class Comparer {

    /** An import may bring any number. */
    private static final int MOST_CATEGORIES = 20;

    private final PublicBoards boards;
    private final SpeedReader speeds;
    private final BoardMessages words;

    Comparer(PublicBoards boards, SpeedReader speeds, BoardMessages words) {
        this.boards = boards;
        this.speeds = speeds;
        this.words = words;
    }

    /** @throws ProblemException 404 if the arena or a model is not there, or both are the same */
    Comparison compare(String a, String b, BoardRequest request) {
        var board = boards.board(request);
        var models = Stream.of(a, b).map(id -> contender(board, id)).toList();
        if (a.equals(b)) {
            throw ProblemException.notFound(words.compare_same());
        }
        var pair = pair(board, a, b);
        return new Comparison(board.arena(), board.method(), pair, evidence(pair), categories(a, b, request), models);
    }

    private Contender contender(Leaderboard board, String id) {
        return board.models().stream()
                .filter(row -> row.model().equals(id))
                .findFirst()
                .map(row -> new Contender(row, speed(board.arena(), id)))
                .orElseThrow(() -> ProblemException.notFound(words.model_unknown(id)));
    }

    private Speed speed(String arena, String id) {
        return boards.isFrozen(arena) ? null : speeds.of(arena, id);
    }

    private List<InCategory> categories(String a, String b, BoardRequest request) {
        if (!request.method().category().equals(Tallies.ALL)) {
            return List.of();
        }
        return boards.categories(request.arena()).stream()
                .limit(MOST_CATEGORIES)
                .map(category -> inCategory(category, a, b, request))
                .filter(Objects::nonNull)
                .toList();
    }

    private InCategory inCategory(String category, String a, String b, BoardRequest request) {
        var method = request.method().in(category);
        return boards.pair(new BoardRequest(request.arena(), method), a, b)
                .map(pair -> new InCategory(category, pair, evidence(pair)))
                .orElse(null);
    }

    /** The pair as the board has it, {@code a} before {@code b} by id. */
    private static PairRow pair(Leaderboard board, String a, String b) {
        return board.pairs().stream()
                .filter(row -> row.a().equals(a) && row.b().equals(b)
                        || row.a().equals(b) && row.b().equals(a))
                .findFirst()
                .orElse(null);
    }

    private static Evidence evidence(PairRow pair) {
        if (pair == null) {
            return null;
        }
        var votes = new DecisiveVotes(pair.aWins(), pair.bWins());
        return new Evidence(
                votes.votes() == 0 ? null : (double) votes.wins() / votes.votes(),
                range(votes.jeffreys()),
                range(votes.confidenceSequence()));
    }

    private static Range range(ProbabilityRange range) {
        return new Range(range.lower(), range.upper());
    }
}
