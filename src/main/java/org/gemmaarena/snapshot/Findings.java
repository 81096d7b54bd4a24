package org.gemmaarena.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gemmaarena.snapshot.RecomputationReport.BoardDifference;
import org.gemmaarena.snapshot.RecomputationReport.OfArena;
import org.gemmaarena.snapshot.RecomputationReport.TallyDifference;

/** What a recomputation finds, arena by arena: all of it counted, the first of it listed. */
final class Findings {

    private final List<OfArena> arenas = new ArrayList<>();
    private final List<TallyDifference> tallies = new ArrayList<>();
    private final List<BoardDifference> boards = new ArrayList<>();
    private long differing;

    void add(OfArena arena, List<TallyDifference> ofTallies, List<BoardDifference> ofBoards) {
        arenas.add(arena);
        differing += arena.differingTallies();
        ofTallies.stream()
                .limit(RecomputationReport.MOST_LISTED - tallies.size())
                .forEach(tallies::add);
        ofBoards.stream().limit(RecomputationReport.MOST_LISTED - boards.size()).forEach(boards::add);
    }

    /** How many differ. */
    long tallies() {
        return differing;
    }

    RecomputationReport report(Instant started, Instant finished, String actor, long repaired) {
        return new RecomputationReport(
                started, finished, actor, repaired, List.copyOf(arenas), List.copyOf(tallies), List.copyOf(boards));
    }
}
