package org.gemmaarena.rating;

import java.util.ArrayList;
import java.util.Collection;

/**
 * Bradley-Terry ratings from pairwise votes.
 *
 * <p>Model {@code a} beats {@code b} with probability {@code 1 / (1 + 10^((R_b - R_a) / 400))}; a tie counts as half a
 * win for each, or is an outcome of its own ({@link TieModel}); covariates shift the odds ({@link Comparisons}). Each
 * comparison component is fitted on its own, further parameters too: maximum likelihood where the maximum exists
 * ({@link FitKind#MLE}), else Firth's bias-reduced likelihood with Fisher standard errors ({@link FitKind#FIRTH}).
 * Davidson's model falls back to half wins where its maximum does not exist; {@link ComponentFit#ties()} tells. Nothing
 * else is added to the likelihood.
 *
 * <p>A covariate is used only where the votes tell it: the {@code k}-th one used needs {@code 10 k + (models - 1)} votes
 * in the component (ten events for each further variable), and a hundredth of it or more must be its own, given the
 * models and the covariates before it. Where the fit is absurd even so, with a gap or a coefficient of more than 8 logits
 * (some 1,390 points) of which the same votes show nothing without covariates, the last covariate is left out as well,
 * and so on. {@link Board#coefficients()} and {@link ComponentFit#coefficients()} list those that were used; each name of
 * {@link Comparisons#covariateNames()} that is missing there was left out, as if it had not been given.
 *
 * <p>Spreads are made as the options ask, and {@link ComponentFit#covarianceKind()} tells how they were really made.
 * Where ties alone hold a component together the votes' own spread is zero, which is not information: sandwich and
 * bootstrap then give way to Fisher's, which is the spread that the model implies, and voters' spreads to none. Nor do
 * voters tell a spread of a Firth fit, of the work of a single voter, or of parts that a single voter holds together.
 *
 * <p>R. A. Bradley, M. E. Terry, Biometrika 39 (1952); R. R. Davidson, J. Amer. Statist. Assoc. 65 (1970); W.-L. Chiang
 * et al., "Chatbot Arena: An open platform for evaluating LLMs by human preference", ICML 2024; D. Firth, Biometrika 80
 * (1993); P. Peduzzi et al., J. Clin. Epidemiol. 49 (1996).
 */
public final class BradleyTerry {

    private BradleyTerry() {}

    /**
     * The board of {@code models} models, numbered from 0, with the default options. The order of the pairs does not
     * matter, to the last bit. Good for pairs of up to about a million votes beside pairs of one; at a billion the
     * standard error of a difference begins to drown in rounding.
     *
     * @param models number of models
     * @param pairs their votes; pairs without votes may be left out
     * @throws IndexOutOfBoundsException if a pair names a model that is not there
     * @throws ArithmeticException if counts differ so much in size that doubles cannot tell the maximum
     */
    public static Board fit(int models, Collection<PairCounts> pairs) {
        return fit(Comparisons.of(models, pairs));
    }

    /** The same from rows, with the default options. */
    public static Board fit(Comparisons comparisons) {
        return fit(comparisons, RatingOptions.DEFAULT);
    }

    /**
     * The same with these options.
     *
     * @throws IllegalArgumentException if voters' intervals are asked for and the rows have no voters
     */
    public static Board fit(Comparisons comparisons, RatingOptions options) {
        if (options.interval() == IntervalMethod.CLUSTER
                && comparisons.clusters().isEmpty()) {
            throw new IllegalArgumentException("counts by pair do not tell their voters");
        }
        var cells = comparisons.cells().merged();
        var graph = WinGraph.of(cells);
        var fitter = new ComponentFitter(comparisons, cells, graph, options);
        var fits = new ArrayList<ComponentFit>();
        for (var component : graph.components()) {
            if (component.size() > 1) {
                fits.add(fitter.fit(component));
            }
        }
        return Board.of(comparisons.models(), graph, fits);
    }
}
