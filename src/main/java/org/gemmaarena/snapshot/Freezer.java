package org.gemmaarena.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gemmaarena.leaderboard.BoardRequest;
import org.gemmaarena.leaderboard.Boards;
import org.gemmaarena.leaderboard.Leaderboard;
import org.gemmaarena.leaderboard.OneMoment;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.web.ProblemException;

/** Writes down the boards of an arena as they are now, every number to its last digit. */
@ApplicationScoped
class Freezer {

    /** An import may bring any number. */
    private static final int MOST_CATEGORIES = 50;

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Boards boards;
    private final Tallies tallies;
    private final ObjectMapper json;
    private final SnapshotMessages words;

    Freezer(Boards boards, Tallies tallies, ObjectMapper json, SnapshotMessages words) {
        this.boards = boards;
        this.tallies = tallies;
        this.json = json;
        this.words = words;
    }

    /**
     * The board that is asked for, and where it is made of all votes and by counts also that of each category.
     *
     * All of them are of one moment.
     *
     * @throws ProblemException as {@link Boards#board}; 409 if it has no vote, 413 if it is too large to be kept, 503 if votes
     *     come faster than the boards are made
     */
    FrozenState freeze(BoardRequest request) {
        return OneMoment.of(() -> tallies.version(request.arena()), () -> frozen(request))
                .orElseThrow(() -> ProblemException.unavailable(words.moving(), SOON));
    }

    private FrozenState frozen(BoardRequest request) {
        var main = boards.latest(request);
        if (main.votes() == 0) {
            throw ProblemException.conflict(words.nothing_to_freeze());
        }
        var written = new TreeMap<String, String>();
        var category = request.method().category();
        written.put(category, write(main));
        others(request).forEach(other -> written.put(other, write(board(request, other))));
        return new FrozenState(request.arena(), category, main.votes(), written);
    }

    private Stream<String> others(BoardRequest request) {
        boolean alone = !request.method().category().equals(Tallies.ALL)
                || request.method().isCostly();
        List<String> others = alone ? List.of() : tallies.categories(request.arena());
        return others.stream().limit(MOST_CATEGORIES);
    }

    private Leaderboard board(BoardRequest request, String category) {
        return boards.latest(new BoardRequest(request.arena(), request.method().in(category)));
    }

    private String write(Leaderboard board) {
        try {
            var text = json.writeValueAsString(board);
            if (text.length() > StoredSnapshot.LARGEST_BOARD) {
                throw ProblemException.tooLarge(words.too_large());
            }
            return text;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
