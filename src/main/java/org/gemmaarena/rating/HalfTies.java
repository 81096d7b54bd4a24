package org.gemmaarena.rating;

/**
 * Bradley-Terry with a tie as half a win for each: {@code p = sigma(e)}, log-likelihood {@code points_a ln p + points_b
 * ln(1 - p)}.
 *
 * <p>One exponential a cell gives {@code p} and {@code q = 1 - p} with all their digits, however small.
 */
final class HalfTies implements VoteModel {

    /** Beyond this the exponential overflows and {@code p} is 0 to any use. */
    private static final double WIDEST = 700;

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
            double against = Math.exp(-Math.max(-WIDEST, gaps[c]));
            double p = 1 / (1 + against);
            double q = against * p;
            double half = ties[c] / 2;
            terms.pull()[c] = (wins[c] + half) * q - (losses[c] + half) * p;
            terms.weight()[c] = (wins[c] + losses[c] + ties[c]) * (p * q);
        }
    }

    @Override
    public void squaredScores(Cells cells, double[] gaps, double eta, Terms terms) {
        for (int c = 0; c < gaps.length; c++) {
            double against = Math.exp(-Math.max(-WIDEST, gaps[c]));
            double p = 1 / (1 + against);
            double q = against * p;
            double tie = (q - p) / 2;
            terms.weight()[c] = cells.wins()[c] * q * q + cells.losses()[c] * p * p + cells.ties()[c] * tie * tie;
        }
    }
}
