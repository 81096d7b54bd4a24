package org.gemmaarena.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Votes of a made-up arena from a fixed seed: strengths a logit apart, as many votes as asked for, one in six a tie. */
final class SyntheticVotes {

    private static final double TIES = 1 / 6.0;

    private SyntheticVotes() {}

    /** As large as the public data of Chatbot Arena: 129 models, 1,670,250 votes, 3,460 pairs. */
    static List<PairCounts> large() {
        return votes(129, 3_460, 1_670_250, 42);
    }

    /** A small arena: 6 models, 10,000 votes, every pair. */
    static List<PairCounts> small() {
        return votes(6, 15, 10_000, 42);
    }

    /** @param pairs how many pairs meet: neighbours in a ring first, so that all are connected, then others by chance */
    static List<PairCounts> votes(int models, int pairs, int votes, long seed) {
        var random = new SplittableRandom(seed);
        var strength = random.doubles(models, -1.7, 1.7).toArray();
        var met = new boolean[models][models];
        int[][] pair = new int[pairs][];
        for (int i = 0; i < pairs; i++) {
            int a = i < models ? i : random.nextInt(models);
            int b = i < models ? (i + 1) % models : random.nextInt(models);
            if (a == b || met[a][b]) {
                i--;
                continue;
            }
            met[a][b] = true;
            met[b][a] = true;
            pair[i] = new int[] {Math.min(a, b), Math.max(a, b)};
        }
        var counts = new long[pairs][3];
        for (int vote = 0; vote < votes; vote++) {
            int i = vote < pairs ? vote : random.nextInt(pairs);
            double p = 1 / (1 + Math.exp(strength[pair[i][1]] - strength[pair[i][0]]));
            counts[i][random.nextDouble() < TIES ? 2 : random.nextDouble() < p ? 0 : 1]++;
        }
        var all = new ArrayList<PairCounts>();
        for (int i = 0; i < pairs; i++) {
            all.add(new PairCounts(pair[i][0], pair[i][1], counts[i][0], counts[i][1], counts[i][2]));
        }
        return all;
    }
}
