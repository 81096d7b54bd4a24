package org.gemmaarena.rating;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.chol.CholeskyDecompositionInner_DDRM;
import org.ejml.dense.row.linsol.chol.LinearSolverChol_DDRM;

/**
 * A sum of {@code weight * x x'} over pairs, {@code x = e_a - e_b}: the Laplacian of a weighted graph.
 *
 * <p>Its null space on a connected graph is the constant vector, the direction that no comparison can tell.
 */
final class Laplacian {

    private final DMatrixRMaj matrix;

    Laplacian(int models) {
        matrix = new DMatrixRMaj(models, models);
    }

    void add(int a, int b, double weight) {
        matrix.add(a, a, weight);
        matrix.add(b, b, weight);
        matrix.add(a, b, -weight);
        matrix.add(b, a, -weight);
    }

    DMatrixRMaj matrix() {
        return matrix;
    }

    /**
     * The inverse on the contrasts (vectors of sum 0) and the log-determinant there.
     *
     * <p>With {@code J = 11'/M}, the inverse is {@code (L + c J)^-1 - J / c} for any {@code c > 0}; {@code c} is the
     * mean of the diagonal here, so that neither part drowns in the other. No cutoff decides what is singular.
     *
     * @throws ArithmeticException if the graph is not connected, or only by weights too small for a double
     */
    ContrastInverse invert() {
        int models = matrix.numRows;
        double scale = CommonOps_DDRM.trace(matrix) / models;
        var full = matrix.copy();
        CommonOps_DDRM.add(full, scale / models);

        var cholesky = new CholeskyDecompositionInner_DDRM(true);
        var solver = new LinearSolverChol_DDRM(cholesky);
        if (!solver.setA(full)) {
            throw new ArithmeticException("the information of " + models + " models is singular");
        }
        double logDeterminant = -Math.log(scale);
        var factor = cholesky.getT(null);
        for (int model = 0; model < models; model++) {
            logDeterminant += 2 * Math.log(factor.get(model, model));
        }
        var inverse = new DMatrixRMaj(models, models);
        solver.invert(inverse);
        CommonOps_DDRM.add(inverse, -1 / (scale * models));
        return new ContrastInverse(inverse, logDeterminant);
    }
}
