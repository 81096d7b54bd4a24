package org.gemmaarena.rating;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Bradley-Terry ratings from votes counted by pair.
 *
 * <p>Model {@code a} beats {@code b} with probability {@code 1 / (1 + 10^((R_b - R_a) / 400))}; a tie counts as half a
 * win for each. Each comparison component is fitted on its own: maximum likelihood with sandwich standard errors where
 * the maximum exists ({@link FitKind#MLE}), else Firth's bias-reduced likelihood with Fisher standard errors
 * ({@link FitKind#FIRTH}). Where ties alone hold a component together its standard errors are Fisher's as well, since
 * the sandwich of votes that never deviate is zero, which is not information; {@link ComponentFit#covarianceKind()}
 * tells. Nothing else is added to the likelihood.
 *
 * <p>R. A. Bradley, M. E. Terry, Biometrika 39 (1952); W.-L. Chiang et al., "Chatbot Arena: An open platform for
 * evaluating LLMs by human preference", ICML 2024; D. Firth, Biometrika 80 (1993).
 */
public final class BradleyTerry {

    private static final Comparator<PairCounts> IN_ORDER =
            Comparator.comparingInt(PairCounts::a).thenComparingInt(PairCounts::b);

    private BradleyTerry() {}

    /**
     * The board of {@code models} models, numbered from 0. The order of the pairs does not matter, to the last bit if
     * no pair occurs twice. Good for pairs of up to about a million votes beside pairs of one; at a billion the
     * standard error of a difference begins to drown in rounding.
     *
     * @param models number of models
     * @param pairs their votes; pairs without votes may be left out
     * @throws IndexOutOfBoundsException if a pair names a model that is not there
     * @throws ArithmeticException if counts differ so much in size that doubles cannot tell the maximum
     */
    public static Board fit(int models, Collection<PairCounts> pairs) {
        var ordered = pairs.stream().sorted(IN_ORDER).toList();
        var graph = WinGraph.of(models, ordered);
        var fits = graph.components().stream()
                .filter(component -> component.size() > 1)
                .map(component -> fit(component, graph.separated(component), ordered))
                .toList();
        return new Board(models, graph, fits);
    }

    private static ComponentFit fit(List<Integer> component, boolean separated, List<PairCounts> pairs) {
        var comparisons = Comparisons.among(component, pairs);
        return separated ? FirthFit.of(component, comparisons) : LikelihoodFit.of(component, comparisons);
    }
}
