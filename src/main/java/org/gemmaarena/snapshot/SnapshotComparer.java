package org.gemmaarena.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gemmaarena.leaderboard.BoardParameters;
import org.gemmaarena.leaderboard.BoardRequests;
import org.gemmaarena.leaderboard.Boards;
import org.gemmaarena.leaderboard.Leaderboard;
import org.gemmaarena.snapshot.SnapshotComparison.Side;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.web.ProblemException;

/** Puts two snapshots side by side, or a snapshot and the live board that is made in the same way. */
@ApplicationScoped
class SnapshotComparer {

    static final String LIVE = "live";

    private final Snapshots snapshots;
    private final PublishedBoards frozen;
    private final Boards boards;
    private final BoardRequests requests;
    private final Tallies tallies;
    private final SnapshotMessages words;

    SnapshotComparer(
            Snapshots snapshots,
            PublishedBoards frozen,
            Boards boards,
            BoardRequests requests,
            Tallies tallies,
            SnapshotMessages words) {
        this.snapshots = snapshots;
        this.frozen = frozen;
        this.boards = boards;
        this.requests = requests;
        this.tallies = tallies;
        this.words = words;
    }

    /**
     * @param a the id of a snapshot, or {@code live}
     * @param b the same; one of them at most is live
     * @param category null for the one that the first snapshot is about
     * @throws ProblemException 400 if that is no id, 404 if a snapshot or a common board is not there
     */
    SnapshotComparison compare(String a, String b, String category) {
        if (LIVE.equals(a) && LIVE.equals(b)) {
            throw ProblemException.invalid("b", words.both_live());
        }
        var first = id("a", a);
        var second = id("b", b);
        var fixed = snapshots.entry(first == null ? second : first);
        var chosen = category == null || category.isBlank() ? fixed.category() : category;
        var common = common(first, second, fixed);
        if (!common.contains(chosen)) {
            throw ProblemException.notFound(words.no_such_board(chosen));
        }
        var boardA = first == null ? null : frozen.board(first, chosen);
        var boardB = second == null ? live(boardA) : frozen.board(second, chosen);
        if (boardA == null) {
            boardA = live(boardB);
        }
        return new SnapshotComparison(
                side(first, boardA),
                side(second, boardB),
                chosen,
                List.copyOf(common),
                SnapshotComparison.sameMethod(boardA.method(), boardB.method()),
                SnapshotComparison.changes(boardA, boardB));
    }

    private Side side(Long id, Leaderboard board) {
        return Side.of(id, id == null ? null : snapshots.entry(id).name(), board);
    }

    private Set<String> common(Long a, Long b, SnapshotEntry fixed) {
        var common = new TreeSet<>(a == null ? live(fixed) : snapshots.boards(a).keySet());
        common.retainAll(b == null ? live(fixed) : snapshots.boards(b).keySet());
        return common;
    }

    private Set<String> live(SnapshotEntry fixed) {
        var live = new TreeSet<>(tallies.categories(fixed.arena()));
        live.add(Tallies.ALL);
        live.add(fixed.category());
        return live;
    }

    /** The board as it is now, made as the other was asked for. */
    private Leaderboard live(Leaderboard other) {
        var method = other.method();
        var asked = new BoardParameters();
        asked.arena = other.arena();
        asked.category = method.category();
        asked.ties = method.ties();
        asked.bothBad = method.bothBad();
        asked.style = method.style();
        asked.position = method.position();
        asked.interval = method.interval();
        asked.asOf = method.asOf() == null ? null : method.asOf().toString();
        asked.anchor = method.anchor();
        asked.anchorScore = String.valueOf(method.anchorScore());
        asked.eloK = String.valueOf(method.eloK());
        return boards.board(requests.read(asked));
    }

    /** Null for the live board. */
    private Long id(String parameter, String text) {
        if (LIVE.equals(text)) {
            return null;
        }
        if (text == null || !text.matches("[0-9]{1,18}")) {
            throw ProblemException.invalid(parameter, words.id_expected());
        }
        return Long.valueOf(text);
    }
}
