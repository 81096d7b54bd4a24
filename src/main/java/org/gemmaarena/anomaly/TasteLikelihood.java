package org.gemmaarena.anomaly;

import java.util.Arrays;

/** The log-likelihood of one voter's votes on one model by their taste for it, see {@link TasteTest}. Concave. */
final class TasteLikelihood {

    /** The others' chances of scores 0, 1/2 and 1 for the model; how many votes they are worth; the voter's sum of scores. */
    private record Cell(double lost, double neither, double won, double votes, double score) {}

    private final Cell[] cells;
    private final int votes;

    TasteLikelihood(VoterCounts counts, int model, PairCrowd others) {
        var all = new Cell[counts.size()];
        int used = 0;
        int concerned = 0;
        for (int i = 0; i < counts.size(); i++) {
            int a = counts.a()[i];
            int b = counts.b()[i];
            double known = others.count(a, b, 0) + others.count(a, b, 1) + others.count(a, b, 2);
            if ((a == model || b == model) && known > 0) {
                int won = a == model ? 2 : 0;
                int[] own = counts.counts()[i];
                int n = own[0] + own[1] + own[2];
                double worth = known / (known + n);
                all[used++] = new Cell(
                        (others.count(a, b, 2 - won) + 0.5) / (known + 1),
                        others.count(a, b, 1) / (known + 1),
                        (others.count(a, b, won) + 0.5) / (known + 1),
                        worth * n,
                        worth * (own[won] + own[1] / 2.0));
                concerned += n;
            }
        }
        this.cells = Arrays.copyOf(all, used);
        this.votes = concerned;
    }

    /** The voter's votes on pairs on which others voted, too. */
    int votes() {
        return votes;
    }

    double at(double taste) {
        double half = Math.exp(taste / 2);
        double sum = 0;
        for (var cell : cells) {
            sum += taste * cell.score - cell.votes * Math.log(cell.lost + half * (cell.neither + half * cell.won));
        }
        return sum;
    }

    double slope(double taste) {
        double half = Math.exp(taste / 2);
        double sum = 0;
        for (var cell : cells) {
            double neither = half * cell.neither;
            double won = half * half * cell.won;
            sum += cell.score - cell.votes * (neither / 2 + won) / (cell.lost + neither + won);
        }
        return sum;
    }

    /** The variance of the sum of scores of a voter of taste 0. */
    double variance() {
        double sum = 0;
        for (var cell : cells) {
            double mean = cell.neither / 2 + cell.won;
            sum += cell.votes * (cell.neither / 4 + cell.won - mean * mean);
        }
        return sum;
    }
}
