package org.gemmaarena.rating;

/**
 * Bradley-Terry with ties as an outcome of their own: {@code P(left) : P(right) : P(tie) = exp(e/2) : exp(-e/2) : nu}.
 *
 * <p>A vote's score is {@code y - P(left) - P(tie)/2} in {@code e}, a tie being {@code y = 1/2}, and {@code [tie] -
 * P(tie)} in {@code eta = ln nu}.
 *
 * <p>R. R. Davidson, "On extending the Bradley-Terry model to accommodate ties in paired comparison experiments", J.
 * Amer. Statist. Assoc. 65 (1970).
 */
final class DavidsonTies implements VoteModel {

    @Override
    public boolean tieParameter() {
        return true;
    }

    @Override
    public double value(Cells cells, double[] gaps, double eta) {
        double sum = 0;
        for (int c = 0; c < gaps.length; c++) {
            double far = Math.abs(gaps[c]);
            double logTie = eta - far / 2;
            double against = gaps[c] >= 0 ? cells.losses()[c] : cells.wins()[c];
            sum += cells.ties()[c] * logTie
                    - against * far
                    - cells.votes(c) * Math.log1p(Math.exp(-far) + Math.exp(logTie));
        }
        return sum;
    }

    @Override
    public void derivatives(Cells cells, double[] gaps, double eta, Terms terms) {
        double nu = Math.exp(eta);
        double[] wins = cells.wins();
        double[] losses = cells.losses();
        double[] ties = cells.ties();
        for (int c = 0; c < gaps.length; c++) {
            double root = Math.exp(-Math.abs(gaps[c]) / 2);
            double large = 1 / (1 + root * root + nu * root);
            double small = root * root * large;
            double tie = nu * root * large;
            double left = gaps[c] >= 0 ? large : small;
            double right = gaps[c] >= 0 ? small : large;
            double decisive = wins[c] + losses[c];
            double votes = decisive + ties[c];
            terms.pull()[c] = wins[c] * (right + tie / 2) - losses[c] * (left + tie / 2) + ties[c] * (right - left) / 2;
            terms.weight()[c] = votes * (tie * (left + right) + 4 * left * right) / 4;
            terms.tiePull()[c] = ties[c] * (left + right) - decisive * tie;
            terms.cross()[c] = votes * (right - left) / 2 * tie;
            terms.tieWeight()[c] = votes * tie * (left + right);
        }
    }

    @Override
    public void squaredScores(Cells cells, double[] gaps, double eta, Terms terms) {
        double nu = Math.exp(eta);
        for (int c = 0; c < gaps.length; c++) {
            double root = Math.exp(-Math.abs(gaps[c]) / 2);
            double large = 1 / (1 + root * root + nu * root);
            double small = root * root * large;
            double tie = nu * root * large;
            double left = gaps[c] >= 0 ? large : small;
            double right = gaps[c] >= 0 ? small : large;
            double win = right + tie / 2;
            double loss = -(left + tie / 2);
            double even = (right - left) / 2;
            double wins = cells.wins()[c];
            double losses = cells.losses()[c];
            double ties = cells.ties()[c];
            terms.weight()[c] = wins * win * win + losses * loss * loss + ties * even * even;
            terms.cross()[c] = -tie * (wins * win + losses * loss) + (left + right) * ties * even;
            terms.tieWeight()[c] = (wins + losses) * tie * tie + ties * (left + right) * (left + right);
        }
    }
}
