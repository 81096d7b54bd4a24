package org.gemmaarena.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gemmaarena.leaderboard.FrozenBoards.Frozen;
import org.gemmaarena.leaderboard.Leaderboard.Snapshot;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.Votes.ArenaVotes;
import org.gemmaarena.web.ProblemException;

/**
 * The boards as visitors see them: without hidden models, and frozen where a snapshot is published. A frozen arena has the
 * boards of its snapshot and no other: each is the answer to its own method and to the usual one.
 */
@ApplicationScoped
class PublicBoards {

    private final Boards boards;
    private final Histories histories;
    private final Arenas arenas;
    private final Shown shown;
    private final FrozenBoards frozen;
    private final BoardMessages words;
    private final VisibleBoards visible = new VisibleBoards();

    PublicBoards(
            Boards boards, Histories histories, Arenas arenas, Shown shown, FrozenBoards frozen, BoardMessages words) {
        this.boards = boards;
        this.histories = histories;
        this.arenas = arenas;
        this.shown = shown;
        this.frozen = frozen;
        this.words = words;
    }

    /** @throws ProblemException as {@link Boards#board}, and 404 where a frozen arena has no such board */
    Leaderboard board(BoardRequest request) {
        return board(request, shown.now());
    }

    /** The same at a moment that was looked at: for the same board the same object. */
    Leaderboard board(BoardRequest request, Shown.State now) {
        var arena = request.arena();
        var unseen = unseen(request, now);
        if (now.snapshots().containsKey(arena)) {
            var published = frozen.published(arena);
            if (published.isPresent()) {
                return Visible.of(board(published.get(), request), unseen);
            }
        }
        return visible.of(boards.plain(request, arenas.version(arena, now.versions())), unseen, arenas.changes(arena));
    }

    /** What is there to be seen. */
    Shown.State now() {
        return shown.now();
    }

    /** Whether visitors see a snapshot of an arena, and nothing that moves. */
    boolean isFrozen(String arena) {
        return frozen.published(arena).isPresent();
    }

    /** All arenas with their votes, a frozen one with those of its snapshot's first board. */
    List<ArenaVotes> arenas() {
        var published = frozen.published().keySet();
        return arenas.all().stream()
                .map(arena -> published.contains(arena.arena()) ? votes(arena) : arena)
                .toList();
    }

    private ArenaVotes votes(ArenaVotes live) {
        return frozen.published(live.arena())
                .map(snapshot ->
                        frozen.board(snapshot.id(), snapshot.categories().get(0)))
                .map(board -> new ArenaVotes(live.arena(), board.votes() + board.excludedVotes(), board.votes()))
                .orElse(live);
    }

    /** Two visible models of a board; empty where they never met. */
    Optional<PairRow> pair(BoardRequest request, String a, String b) {
        return frozen.published(request.arena()).isEmpty()
                ? boards.pair(request, a, b)
                : board(request).pairs().stream()
                        .filter(pair -> pair.has(a) && pair.has(b))
                        .findFirst();
    }

    /** A frozen arena shows no past. */
    History history(BoardRequest request) {
        var unseen = unseen(request, shown.now());
        return frozen.published(request.arena()).isPresent()
                ? new History(request.arena(), List.of())
                : histories.history(request, unseen);
    }

    /** Categories that have boards, beside the one of all votes. */
    List<String> categories(String arena) {
        return frozen.published(arena)
                .map(snapshot -> snapshot.categories().stream()
                        .filter(category -> !category.equals(Tallies.ALL))
                        .toList())
                .orElseGet(() -> arenas.categories(arena));
    }

    private Leaderboard board(Frozen snapshot, BoardRequest request) {
        var method = request.method();
        var category = category(snapshot, method.category());
        var board = frozen.board(snapshot.id(), category);
        if (!method.equals(BoardMethod.USUAL.in(method.category()))
                && !board.method().isAskedForBy(method)) {
            throw ProblemException.notFound(words.board_frozen(snapshot.name()));
        }
        return board.frozen(new Snapshot(snapshot.name(), snapshot.note(), snapshot.madeAt()));
    }

    /** Who asks for no category gets the board that the snapshot is about. */
    private String category(Frozen snapshot, String asked) {
        if (snapshot.categories().contains(asked)) {
            return asked;
        }
        if (asked.equals(Tallies.ALL)) {
            return snapshot.categories().get(0);
        }
        throw ProblemException.notFound(words.board_frozen(snapshot.name()));
    }

    /** A hidden model is no anchor either. */
    private Set<String> unseen(BoardRequest request, Shown.State now) {
        var unseen = now.hidden(request.arena());
        var anchor = request.method().anchor();
        if (anchor != null && unseen.contains(anchor.model())) {
            throw ProblemException.invalid("anchor", words.anchor_unknown(anchor.model()));
        }
        return unseen;
    }
}
