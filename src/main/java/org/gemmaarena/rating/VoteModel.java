package org.gemmaarena.rating;

/** How likely a vote is, given how far the left model stands above the right one. */
sealed interface VoteModel permits HalfTies, DavidsonTies {

    static VoteModel of(TieModel ties) {
        return switch (ties) {
            case HALF -> new HalfTies();
            case DAVIDSON -> new DavidsonTies();
        };
    }

    /** Whether {@code eta = ln nu} is a parameter. */
    boolean tieParameter();

    /** The log-likelihood of the cells' votes at these gaps. */
    double value(Cells cells, double[] gaps, double eta);

    /** First and (negative, expected) second derivatives of the log-likelihood: score and information. */
    void derivatives(Cells cells, double[] gaps, double eta, Terms terms);

    /** Sums over single votes of the products of their scores; the pulls are left alone. */
    void squaredScores(Cells cells, double[] gaps, double eta, Terms terms);
}
