package org.gemmaarena.leaderboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Set;
import org.gemmaarena.leaderboard.ModelChanges.Changed;

/** Boards as visitors see them: the same one again for the same board, so that it is written and drawn once. */
final class VisibleBoards {

    private record Seen(Set<String> hidden, Map<String, Changed> changes, Leaderboard board) {}

    /** Weak keys are compared by identity. */
    private final Cache<Leaderboard, Seen> seen =
            Caffeine.newBuilder().weakKeys().build();

    Leaderboard of(Leaderboard board, Set<String> hidden, Map<String, Changed> changes) {
        if (hidden.isEmpty() && changes.isEmpty()) {
            return board;
        }
        var last = seen.getIfPresent(board);
        if (last == null || !last.hidden().equals(hidden) || !last.changes().equals(changes)) {
            last = new Seen(hidden, changes, Visible.of(Arenas.withChanges(board, changes), hidden));
            seen.put(board, last);
        }
        return last.board();
    }
}
