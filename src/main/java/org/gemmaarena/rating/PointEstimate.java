package org.gemmaarena.rating;

import java.util.Optional;

/**
 * The parameters of one component, by the first of these that has a maximum: Davidson's model if it was asked for, ties
 * as half wins, Firth's bias-reduced likelihood with ties as half wins.
 *
 * @param cells the component's votes, with covariates that they tell
 * @param ties the model really fitted
 * @param parameters as in {@link Design}, strengths of mean 0
 */
record PointEstimate(Cells cells, TieModel ties, FitKind kind, double[] parameters) {

    /** @param strong whether the win graph is strongly connected, see {@link WinGraph} */
    static PointEstimate of(Cells cells, boolean strong, TieModel wanted) {
        if (strong && wanted == TieModel.DAVIDSON && DavidsonMaximum.exists(cells)) {
            try {
                return maximum(cells, TieModel.DAVIDSON);
            } catch (ArithmeticException noMaximum) {
                return of(cells, true, TieModel.HALF);
            }
        }
        if (strong) {
            try {
                return maximum(cells, TieModel.HALF);
            } catch (ArithmeticException noMaximum) {
                if (cells.covariates() == 0) {
                    throw noMaximum;
                }
            }
        }
        var likelihood = new Likelihood(cells, TieModel.HALF);
        return of(likelihood, FitKind.FIRTH, TieModel.HALF, FirthFit.of(likelihood, start(likelihood)));
    }

    private static PointEstimate maximum(Cells cells, TieModel ties) {
        var likelihood = new Likelihood(cells, ties);
        return of(likelihood, FitKind.MLE, ties, LikelihoodFit.of(likelihood, start(likelihood)));
    }

    private static PointEstimate of(Likelihood likelihood, FitKind kind, TieModel ties, double[] parameters) {
        var cells = likelihood.design().cells();
        return new PointEstimate(cells, ties, kind, centred(parameters, cells.models()));
    }

    private static double[] start(Likelihood likelihood) {
        return new double[likelihood.design().parameters()];
    }

    Likelihood likelihood() {
        return new Likelihood(cells, ties);
    }

    /** The parameters of other votes in the same cells, under the same model; empty where they are not told. */
    Optional<double[]> refit(Cells drawn) {
        var likelihood = new Likelihood(drawn, ties);
        try {
            if (WinGraph.isStronglyConnected(drawn) && kind == FitKind.MLE) {
                return ties == TieModel.DAVIDSON && !DavidsonMaximum.exists(drawn)
                        ? Optional.empty()
                        : Optional.of(centred(LikelihoodFit.of(likelihood, parameters), drawn.models()));
            }
            return ties == TieModel.DAVIDSON || !isConnected(drawn)
                    ? Optional.empty()
                    : Optional.of(centred(FirthFit.of(likelihood, parameters), drawn.models()));
        } catch (ArithmeticException untold) {
            return Optional.empty();
        }
    }

    private static boolean isConnected(Cells cells) {
        return ConnectedComponents.of(cells, cell -> cells.votes(cell) > 0).size() == 1;
    }

    private static double[] centred(double[] parameters, int models) {
        double sum = 0;
        for (int model = 0; model < models; model++) {
            sum += parameters[model];
        }
        var centred = parameters.clone();
        for (int model = 0; model < models; model++) {
            centred[model] -= sum / models;
        }
        return centred;
    }
}
