package org.gemmaarena.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.gemmaarena.web.ProblemException;

/** The usual board of an arena twice: as it is served, and made anew. */
@ApplicationScoped
public class ServedBoards {

    /**
     * Of one and the same version of the arena.
     *
     * @param served what is handed out, with online Elo brought on from vote to vote
     * @param anew made from the tallies, with online Elo played again from the first vote
     */
    public record Twice(Leaderboard served, Leaderboard anew) {}

    private final Boards boards;
    private final Arenas arenas;
    private final EloBook elo;

    ServedBoards(Boards boards, Arenas arenas, EloBook elo) {
        this.boards = boards;
        this.arenas = arenas;
        this.elo = elo;
    }

    /** Empty where the arena never stood still for as long as it takes, or no board of it is served just now. */
    public Optional<Twice> twice(String arena) {
        try {
            return made(arena);
        } catch (ProblemException notServed) {
            return Optional.empty();
        }
    }

    private Optional<Twice> made(String arena) {
        var request = new BoardRequest(arena, BoardMethod.USUAL);
        var ledger = new AtomicReference<>(elo.anew(request, null));
        return OneMoment.of(() -> arenas.version(arena), () -> {
            var served = boards.latest(request);
            ledger.set(elo.anew(request, ledger.get()));
            return new Twice(served, boards.anew(request, ledger.get().ratings()));
        });
    }
}
