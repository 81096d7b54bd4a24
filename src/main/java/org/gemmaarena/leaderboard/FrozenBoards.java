package org.gemmaarena.leaderboard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Boards that were frozen, and stand in place of the live ones for visitors. */
public interface FrozenBoards {

    /**
     * What visitors see of an arena.
     *
     * @param note null where there is none
     * @param categories those that have a board, the one that is shown first in front
     */
    record Frozen(long id, String name, String note, Instant madeAt, List<String> categories) {}

    /** Empty where the board is live. */
    Optional<Frozen> published(String arena);

    /** Ids of the snapshots that visitors see, by arena. */
    Map<String, Long> published();

    /** One of the boards of a published snapshot. */
    Leaderboard board(long snapshot, String category);
}
