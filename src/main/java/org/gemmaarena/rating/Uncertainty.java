package org.gemmaarena.rating;

import java.util.Optional;

/** The spreads of the parameters of one component, in logits; parameters as in {@link Design}. */
interface Uncertainty {

    CovarianceKind kind();

    /** The spread of one parameter; a strength is taken relative to the mean of the component. */
    Optional<Spread> of(int parameter, double estimate);

    /** The spread of strength {@code a} less strength {@code b}. */
    Optional<Spread> ofGap(int a, int b, double estimate);

    /** Nothing is known. */
    static Uncertainty none() {
        return new Uncertainty() {
            @Override
            public CovarianceKind kind() {
                return CovarianceKind.NONE;
            }

            @Override
            public Optional<Spread> of(int parameter, double estimate) {
                return Optional.empty();
            }

            @Override
            public Optional<Spread> ofGap(int a, int b, double estimate) {
                return Optional.empty();
            }
        };
    }
}
