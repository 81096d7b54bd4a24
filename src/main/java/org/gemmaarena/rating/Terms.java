package org.gemmaarena.rating;

/**
 * What each cell adds to a gradient and to a symmetric matrix: room that is filled again and again.
 *
 * @param pull coefficient of {@code x} in the gradient
 * @param weight coefficient of {@code x x'} in the matrix
 * @param tiePull part in the gradient of {@code eta}; this and the following are empty without a tie parameter
 * @param cross coefficient of {@code x} in the matrix' column of {@code eta}
 * @param tieWeight part in the matrix' corner of {@code eta}
 */
record Terms(double[] pull, double[] weight, double[] tiePull, double[] cross, double[] tieWeight) {

    static Terms of(int cells, boolean tieParameter) {
        int ties = tieParameter ? cells : 0;
        return new Terms(new double[cells], new double[cells], new double[ties], new double[ties], new double[ties]);
    }
}
