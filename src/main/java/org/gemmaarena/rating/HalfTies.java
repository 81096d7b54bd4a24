package org.gemmaarena.rating;

/**
 * Bradley-Terry with a tie as half a win for each: {@code p = sigma(e)}, log-likelihood {@code points_a ln p + points_b
 * ln(1 - p)}.
 *
 * <p>One exponential of a non-positive number a cell gives all: nothing overflows and no small probability loses digits.
 */
final class HalfTies implements VoteModel {

    @Override
    public boolean tieParameter() {
        return false;
    }

    @Override
    public double value(Cells cells, double[] gaps, double eta) {
        double sum = 0;
        for (int c = 0; c < gaps.length; c++) {
            double half = cells.ties()[c] / 2;
            double against = gaps[c] >= 0 ? cells.losses()[c] + half : cells.wins()[c] + half;
            sum -= against * Math.abs(gaps[c]) + cells.votes(c) * Math.log1p(Math.exp(-Math.abs(gaps[c])));
        }
        return sum;
    }

    @Override
    public void derivatives(Cells cells, double[] gaps, double eta, Terms terms) {
        double[] wins = cells.wins();
        double[] losses = cells.losses();
        double[] ties = cells.ties();
        for (int c = 0; c < gaps.length; c++) {
            double small = Math.exp(-Math.abs(gaps[c]));
            double large = 1 / (1 + small);
            small *= large;
            double p = gaps[c] >= 0 ? large : small;
            double q = gaps[c] >= 0 ? small : large;
            double half = ties[c] / 2;
            terms.pull()[c] = (wins[c] + half) * q - (losses[c] + half) * p;
            terms.weight()[c] = (wins[c] + losses[c] + ties[c]) * (p * q);
        }
    }

    @Override
    public void squaredScores(Cells cells, double[] gaps, double eta, Terms terms) {
        for (int c = 0; c < gaps.length; c++) {
            double small = Math.exp(-Math.abs(gaps[c]));
            double large = 1 / (1 + small);
            small *= large;
            double p = gaps[c] >= 0 ? large : small;
            double q = gaps[c] >= 0 ? small : large;
            double tie = (q - p) / 2;
            terms.weight()[c] = cells.wins()[c] * q * q + cells.losses()[c] * p * p + cells.ties()[c] * tie * tie;
        }
    }
}
