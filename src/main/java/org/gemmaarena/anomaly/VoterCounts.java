package org.gemmaarena.anomaly;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * One voter's votes counted by pair.
 *
 * @param a the first model of each pair
 * @param b the second, greater
 * @param counts of each pair by the score of the first model in halves
 */
record VoterCounts(int[] a, int[] b, int[][] counts) {

    private record Pair(int a, int b) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            return a != other.a ? Integer.compare(a, other.a) : Integer.compare(b, other.b);
        }
    }

    static VoterCounts of(List<Preference> votes) {
        var cells = new TreeMap<Pair, int[]>();
        votes.forEach(vote -> cells.computeIfAbsent(new Pair(vote.a(), vote.b()), pair -> new int[3])[vote.halves()]++);
        var pairs = new ArrayList<>(cells.keySet());
        return new VoterCounts(
                pairs.stream().mapToInt(Pair::a).toArray(),
                pairs.stream().mapToInt(Pair::b).toArray(),
                cells.values().toArray(int[][]::new));
    }

    int size() {
        return a.length;
    }

    /** Adds this voter's votes to wins of model over model; a vote for neither is half a win for each. */
    void addTo(double[][] wins, double weight) {
        for (int cell = 0; cell < size(); cell++) {
            double half = counts[cell][1] / 2.0;
            wins[a[cell]][b[cell]] += weight * (counts[cell][2] + half);
            wins[b[cell]][a[cell]] += weight * (counts[cell][0] + half);
        }
    }

    long votes() {
        return votes(0) + votes(1) + votes(2);
    }

    long votes(int halves) {
        long votes = 0;
        for (int[] cell : counts) {
            votes += cell[halves];
        }
        return votes;
    }

    /** The votes on pairs with a model. */
    Sight sight(int model, boolean boosts) {
        var cells = new ArrayList<int[]>();
        for (int cell = 0; cell < size(); cell++) {
            if (a[cell] == model || b[cell] == model) {
                boolean first = a[cell] == model;
                int wins = counts[cell][first ? 2 : 0];
                int losses = counts[cell][first ? 0 : 2];
                cells.add(new int[] {
                    first ? b[cell] : a[cell], boosts ? wins : losses, boosts ? losses : wins, counts[cell][1]
                });
            }
        }
        return new Sight(cells.toArray(int[][]::new));
    }

    /**
     * One voter's votes on pairs with a model, as a campaign for or against it would see them.
     *
     * @param cells opponent, votes as the campaign wants them, votes the other way, votes for neither
     */
    record Sight(int[][] cells) {}
}
