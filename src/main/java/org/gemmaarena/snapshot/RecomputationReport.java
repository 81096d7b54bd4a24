package org.gemmaarena.snapshot;

import java.time.Instant;
import java.util.List;

/**
 * What came of counting all votes and making all boards anew.
 *
 * @param repairedTallies how many were put right
 * @param tallyDifferences the first {@value #MOST_LISTED}
 * @param boardDifferences the first {@value #MOST_LISTED}
 */
public record RecomputationReport(
        Instant startedAt,
        Instant finishedAt,
        String startedBy,
        long repairedTallies,
        List<OfArena> arenas,
        List<TallyDifference> tallyDifferences,
        List<BoardDifference> boardDifferences) {

    static final int MOST_LISTED = 100;

    /**
     * One arena.
     *
     * @param votes all of them, counted or not
     * @param tallies how many were compared
     * @param boards how many were made twice: from the kept tallies, and from the votes
     * @param differingTallies how many of them were not the same
     * @param differingNumbers of all boards
     * @param served how many boards were compared as they are served with ones made anew: the usual one, or none where votes
     *     came too fast
     */
    public record OfArena(
            String arena,
            long votes,
            int tallies,
            int boards,
            int differingTallies,
            int differingNumbers,
            int served) {}

    /** A tally that did not say how many votes there are. */
    public record TallyDifference(
            String arena,
            String category,
            String left,
            String right,
            String choice,
            boolean counted,
            long kept,
            long votes) {}

    /**
     * A number of a board, as written to its last digit.
     *
     * @param served whether {@code kept} is the number that is served; else it is that of a board made from the kept tallies
     */
    public record BoardDifference(
            String arena,
            String category,
            String ties,
            String position,
            String number,
            String kept,
            String recomputed,
            boolean served) {}

    /** Counted anew, in all arenas. */
    public long votes() {
        return arenas.stream().mapToLong(OfArena::votes).sum();
    }

    public int boards() {
        return arenas.stream().mapToInt(OfArena::boards).sum();
    }

    /** How many boards were compared as they are served. */
    public int served() {
        return arenas.stream().mapToInt(OfArena::served).sum();
    }

    /** Arenas whose served board was not compared. */
    public List<String> notServed() {
        return arenas.stream()
                .filter(arena -> arena.served() == 0)
                .map(OfArena::arena)
                .toList();
    }

    public int tallies() {
        return arenas.stream().mapToInt(OfArena::tallies).sum();
    }

    public int differingTallies() {
        return arenas.stream().mapToInt(OfArena::differingTallies).sum();
    }

    public int differingNumbers() {
        return arenas.stream().mapToInt(OfArena::differingNumbers).sum();
    }

    /** Whether everything was as it should be. */
    public boolean same() {
        return differingTallies() == 0 && differingNumbers() == 0;
    }
}
