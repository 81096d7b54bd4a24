package org.gemmaarena.rating;

import java.util.Arrays;

/**
 * Which parameters a component's votes tell; needs votes that connect it.
 *
 * <p>A covariate of which the votes tell next to nothing has a coefficient of any size, and whatever it is given, the
 * strengths that stand against it must balance: six votes with two covariates once put a model at -69,978. So a covariate
 * is used only if a material part of it is its own, and if there are ten votes for it (the rule of ten events per
 * variable: P. Peduzzi, J. Concato, E. Kemper, T. R. Holford, A. R. Feinstein, "A simulation study of the number of
 * events per variable in logistic regression analysis", J. Clin. Epidemiol. 49 (1996)).
 */
final class Identification {

    /** Less than this part of a column's square, once all before it are allowed for, is rounding. */
    private static final double NOTHING = 1e-9;

    /** Less than this part leaves the column's coefficient to chance: its variance is a hundred times what it might be. */
    private static final double MATERIAL = 1e-2;

    private static final int VOTES_PER_COVARIATE = 10;

    private Identification() {}

    /**
     * The covariates to use: those of which a hundredth or more, in squares weighted as at equal strengths, is neither the
     * strengths' nor that of covariates used before them, as long as there are {@code 10 k + (models - 1)} votes for the
     * {@code k}-th, counted from 1.
     */
    static int[] columns(Cells cells) {
        double spare = cells.votes() - (cells.models() - 1);
        return columns(cells, MATERIAL, (int) Math.min(cells.covariates(), Math.floor(spare / VOTES_PER_COVARIATE)));
    }

    /** The covariates that are neither constant zero nor a combination of the strengths and of covariates before them. */
    static int[] told(Cells cells) {
        return columns(cells, NOTHING, cells.covariates());
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
                && told(decisive).length == cells.covariates();
    }

    private static int[] columns(Cells cells, double leastPart, int most) {
        var kept = new int[0];
        for (int k = 0; k < cells.covariates() && kept.length < most; k++) {
            int[] candidate = Arrays.copyOf(kept, kept.length + 1);
            candidate[kept.length] = k;
            if (ownPartOfLast(cells.withColumns(candidate)) >= leastPart) {
                kept = candidate;
            }
        }
        return kept;
    }

    /** How much of the last column's square is left once all before it are allowed for, between 0 and 1. */
    private static double ownPartOfLast(Cells cells) {
        var design = new Design(cells, false);
        double[][] gram =
                design.gram(new Likelihood(cells, TieModel.HALF).derivatives(new double[design.parameters()]));
        int last = gram.length - 1;
        double square = gram[last][last];
        if (!(square > 0)) {
            return 0;
        }
        try {
            return Information.of(gram, cells.models()).pivot(last) / square;
        } catch (ArithmeticException singular) {
            return 0;
        }
    }
}
