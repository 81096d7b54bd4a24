package org.gemmaarena.rating;

/**
 * The linear algebra of cells: what a parameter vector gives each cell, and what the cells give back to it.
 *
 * <p>Parameters stand in the order strengths of the models, coefficients of the covariates, {@code eta = ln nu} of the
 * tie model if it has one. Matrices are symmetric and held as rows of which only the upper half is filled: the strengths'
 * corner has an entry for each pair that met, the rest is dense.
 *
 * @param tieParameter whether {@code eta} is one of the parameters
 */
record Design(Cells cells, boolean tieParameter) {

    int models() {
        return cells.models();
    }

    int parameters() {
        return cells.models() + cells.covariates() + (tieParameter ? 1 : 0);
    }

    double eta(double[] parameters) {
        return tieParameter ? parameters[parameters.length - 1] : 0;
    }

    /** {@code e = beta_a - beta_b + sum of gamma_k z_k} of each cell. */
    void gaps(double[] parameters, double[] gaps) {
        int[] a = cells.a();
        int[] b = cells.b();
        for (int c = 0; c < gaps.length; c++) {
            gaps[c] = parameters[a[c]] - parameters[b[c]];
        }
        for (int k = 0; k < cells.covariates(); k++) {
            double[] column = cells.columns()[k];
            double gamma = parameters[models() + k];
            for (int c = 0; c < gaps.length; c++) {
                gaps[c] += gamma * column[c];
            }
        }
    }

    /** {@code sum of pull x} and, for {@code eta}, {@code sum of tiePull}. */
    double[] gradient(Terms terms) {
        var gradient = new double[parameters()];
        int[] a = cells.a();
        int[] b = cells.b();
        for (int c = 0; c < a.length; c++) {
            gradient[a[c]] += terms.pull()[c];
            gradient[b[c]] -= terms.pull()[c];
        }
        for (int k = 0; k < cells.covariates(); k++) {
            double sum = 0;
            for (int c = 0; c < a.length; c++) {
                sum += terms.pull()[c] * cells.columns()[k][c];
            }
            gradient[models() + k] = sum;
        }
        if (tieParameter) {
            double sum = 0;
            for (double pull : terms.tiePull()) {
                sum += pull;
            }
            gradient[gradient.length - 1] = sum;
        }
        return gradient;
    }

    /** {@code sum of weight x x'}, with {@code sum of cross x} and {@code sum of tieWeight} for {@code eta}. */
    double[][] gram(Terms terms) {
        var gram = new double[parameters()][parameters()];
        int[] a = cells.a();
        int[] b = cells.b();
        double[] weight = terms.weight();
        for (int c = 0; c < a.length; c++) {
            gram[a[c]][a[c]] += weight[c];
            gram[b[c]][b[c]] += weight[c];
            gram[a[c]][b[c]] -= weight[c];
        }
        for (int k = 0; k < cells.covariates(); k++) {
            addColumn(gram, k, weight);
        }
        if (tieParameter) {
            addTies(gram, terms);
        }
        return gram;
    }

    private void addColumn(double[][] gram, int k, double[] weight) {
        int[] a = cells.a();
        int[] b = cells.b();
        int place = models() + k;
        double[] column = cells.columns()[k];
        for (int c = 0; c < column.length; c++) {
            double weighted = weight[c] * column[c];
            gram[a[c]][place] += weighted;
            gram[b[c]][place] -= weighted;
        }
        for (int j = k; j < cells.covariates(); j++) {
            double[] other = cells.columns()[j];
            double sum = 0;
            for (int c = 0; c < column.length; c++) {
                sum += weight[c] * column[c] * other[c];
            }
            gram[place][models() + j] = sum;
        }
    }

    private void addTies(double[][] gram, Terms terms) {
        int last = gram.length - 1;
        double[] cross = terms.cross();
        for (int c = 0; c < cross.length; c++) {
            gram[cells.a()[c]][last] += cross[c];
            gram[cells.b()[c]][last] -= cross[c];
            gram[last][last] += terms.tieWeight()[c];
        }
        for (int k = 0; k < cells.covariates(); k++) {
            for (int c = 0; c < cross.length; c++) {
                gram[models() + k][last] += cross[c] * cells.columns()[k][c];
            }
        }
    }

    /** {@code x' matrix x} of one cell, {@code eta} left out; the matrix is full. */
    double quadratic(double[][] matrix, int cell) {
        int a = cells.a()[cell];
        int b = cells.b()[cell];
        double sum = matrix[a][a] + matrix[b][b] - 2 * matrix[a][b];
        for (int k = 0; k < cells.covariates(); k++) {
            double[] row = matrix[models() + k];
            double product = 2 * (row[a] - row[b]);
            for (int j = 0; j < cells.covariates(); j++) {
                product += row[models() + j] * cells.columns()[j][cell];
            }
            sum += cells.columns()[k][cell] * product;
        }
        return sum;
    }
}
