package org.gemmaarena.rating;

import java.util.Arrays;

/** Which parameters a component's votes tell at all; needs votes that connect it. */
final class Identification {

    /** Less than this part of a column's square, once all before it are allowed for, is rounding. */
    private static final double NOTHING = 1e-9;

    private Identification() {}

    /** The covariates that are neither constant zero nor a combination of the strengths and of covariates before them. */
    static int[] columns(Cells cells) {
        var kept = new int[0];
        for (int k = 0; k < cells.covariates(); k++) {
            int[] candidate = Arrays.copyOf(kept, kept.length + 1);
            candidate[kept.length] = k;
            if (isTold(cells.withColumns(candidate))) {
                kept = candidate;
            }
        }
        return kept;
    }

    /**
     * Whether the votes tell their own spread in every direction: those with a winner alone tell all parameters.
     *
     * <p>Where ties alone hold a part of a component to the rest, every residual across that joint is 0 or nearly so, and
     * an interval from residuals, or from votes drawn again, would have no width on what is only a few ties.
     */
    static boolean isInformative(Cells cells) {
        var decisive = cells.withVotes(cells.wins(), cells.losses(), new double[cells.size()]);
        return ConnectedComponents.of(decisive, cell -> decisive.votes(cell) > 0)
                                .size()
                        == 1
                && columns(decisive).length == cells.covariates();
    }

    /** Whether the last column is told. */
    private static boolean isTold(Cells cells) {
        var design = new Design(cells, false);
        double[][] gram =
                design.gram(new Likelihood(cells, TieModel.HALF).derivatives(new double[design.parameters()]));
        int last = gram.length - 1;
        double square = gram[last][last];
        try {
            return square > 0 && Information.of(gram, cells.models()).pivot(last) > NOTHING * square;
        } catch (ArithmeticException singular) {
            return false;
        }
    }
}
