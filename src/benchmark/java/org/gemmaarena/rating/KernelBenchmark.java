package org.gemmaarena.rating;

import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.chol.CholeskyDecompositionInner_DDRM;
import org.ejml.dense.row.linsol.chol.LinearSolverChol_DDRM;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The dense kernels beside EJML's, on the information of the large board. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class KernelBenchmark {

    private final double[][] matrix = matrix();
    private final DMatrixRMaj ejml = new DMatrixRMaj(matrix);

    @Benchmark
    public Cholesky factor() {
        return Cholesky.of(copy());
    }

    @Benchmark
    public boolean factorByEjml() {
        return new CholeskyDecompositionInner_DDRM(true).decompose(ejml.copy());
    }

    @Benchmark
    public double[][] inverse() {
        return Cholesky.of(copy()).inverse();
    }

    @Benchmark
    public DMatrixRMaj inverseByEjml() {
        var solver = new LinearSolverChol_DDRM(new CholeskyDecompositionInner_DDRM(true));
        solver.setA(ejml.copy());
        var inverse = ejml.createLike();
        solver.invert(inverse);
        return inverse;
    }

    @Benchmark
    public double[][] productAround() {
        return Rows.around(matrix, matrix);
    }

    @Benchmark
    public DMatrixRMaj productAroundByEjml() {
        var half = ejml.createLike();
        var whole = ejml.createLike();
        CommonOps_DDRM.mult(ejml, ejml, half);
        CommonOps_DDRM.mult(half, ejml, whole);
        return whole;
    }

    private double[][] copy() {
        var copy = new double[matrix.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }

    private static double[][] matrix() {
        var likelihood = new Likelihood(Comparisons.of(129, SyntheticVotes.large()).cells(), TieModel.HALF);
        double[][] gram = likelihood.squaredScores(new double[129]);
        for (int i = 0; i < gram.length; i++) {
            gram[i][i] += 1;
        }
        return gram;
    }
}
