package org.gemmaarena.rating;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The inverse of a {@link Laplacian} on the vectors of sum 0, which is its Moore-Penrose inverse.
 *
 * @param matrix the inverse, models by models; rows and columns sum to 0
 * @param logDeterminant {@code ln det(C' L C)}, {@code C} an orthonormal basis of the vectors of sum 0
 */
record ContrastInverse(DMatrixRMaj matrix, double logDeterminant) {

    double[] times(double[] vector) {
        var product = new DMatrixRMaj(vector.length, 1);
        CommonOps_DDRM.mult(matrix, DMatrixRMaj.wrap(vector.length, 1, vector), product);
        return product.data;
    }

    /** {@code x' I x} for {@code x = e_a - e_b}: the variance of a gap. */
    double ofGap(int a, int b) {
        return matrix.get(a, a) + matrix.get(b, b) - 2 * matrix.get(a, b);
    }

    /** {@code I S I}. */
    DMatrixRMaj around(Laplacian meat) {
        var half = new DMatrixRMaj(matrix.numRows, matrix.numCols);
        var whole = half.createLike();
        CommonOps_DDRM.mult(matrix, meat.matrix(), half);
        CommonOps_DDRM.mult(half, matrix, whole);
        return whole;
    }
}
