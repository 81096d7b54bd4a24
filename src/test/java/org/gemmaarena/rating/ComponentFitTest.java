package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class ComponentFitTest {

    private final ComponentFit fit = new ComponentFit(
            List.of(3, 5),
            FitKind.MLE,
            CovarianceKind.FISHER,
            new double[] {7, 7 + Math.log(10)},
            new DMatrixRMaj(2, 2));

    @Test
    void strengthsFromAnyOriginAreCentredAndOddsOfTenAreFourHundred() {
        assertThat(fit.rating(3)).isCloseTo(800, within(1e-9));
        assertThat(fit.rating(5)).isCloseTo(1200, within(1e-9));
    }

    @Test
    void modelOfAnotherComponentIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> fit.rating(0));
        assertThatIllegalArgumentException().isThrownBy(() -> fit.difference(3, 4));
    }
}
