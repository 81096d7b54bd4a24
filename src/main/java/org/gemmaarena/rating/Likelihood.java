package org.gemmaarena.rating;

import java.util.Arrays;

/** The likelihood of a component's votes as a function of all parameters, in the order of {@link Design}. */
final class Likelihood {

    private final Design design;
    private final VoteModel model;
    private final double[] gaps;
    private final Terms terms;

    Likelihood(Cells cells, TieModel ties) {
        model = VoteModel.of(ties);
        design = new Design(cells, model.tieParameter());
        gaps = new double[cells.size()];
        terms = Terms.of(cells.size(), model.tieParameter());
    }

    Design design() {
        return design;
    }

    double value(double[] parameters) {
        design.gaps(parameters, gaps);
        return model.value(design.cells(), gaps, design.eta(parameters));
    }

    /** Derivatives at these parameters, in terms that the next call overwrites. */
    Terms derivatives(double[] parameters) {
        design.gaps(parameters, gaps);
        model.derivatives(design.cells(), gaps, design.eta(parameters), terms);
        return terms;
    }

    double[] score(double[] parameters) {
        return design.gradient(derivatives(parameters));
    }

    Information information(double[] parameters) {
        return Information.of(design.gram(derivatives(parameters)), design.models());
    }

    /** {@code S}, the sum over single votes of their scores' squares, in full. */
    double[][] squaredScores(double[] parameters) {
        design.gaps(parameters, gaps);
        model.squaredScores(design.cells(), gaps, design.eta(parameters), terms);
        return Rows.mirrored(design.gram(terms));
    }

    /** Whether the curvature is nowhere larger: with half wins, {@code p (1 - p)} is at most its 1/4 at equal strengths. */
    boolean isSteepestAt(double[] parameters) {
        return !design.tieParameter() && Arrays.equals(parameters, new double[parameters.length]);
    }

    /**
     * How much a step changes the log-odds between two outcomes of any vote, at most.
     *
     * <p>The third derivative of the log-likelihood along a step is at most this much times the second (F. Bach,
     * "Self-concordant analysis for logistic regression", Electron. J. Statist. 4 (2010)), so over a step of reach
     * {@code r} the curvature grows by no more than {@code exp(r)}.
     */
    double reach(double[] step) {
        design.gaps(step, gaps);
        double widest = 0;
        for (double gap : gaps) {
            widest = Math.max(widest, Math.abs(gap));
        }
        return Math.max(widest, widest / 2 + Math.abs(design.eta(step)));
    }
}
