package org.gemmaarena.rating;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Votes between models numbered from 0: all that a fit needs of them, immutable.
 *
 * <p>A row holds how often which side of a pair won under the same covariates, by the same voter; it may be a single vote
 * or the sum of a thousand. Rows may repeat: counts add up. A covariate adds {@code gamma * z} to the log-odds of the
 * left model: a column that is always 1 is the advantage of the left side, standardised contrasts of length and markup
 * (see {@link Standardised}) are style control.
 */
public final class Comparisons {

    private final List<String> covariateNames;
    private final Cells cells;
    private final Optional<int[]> clusters;

    private Comparisons(List<String> covariateNames, Cells cells, Optional<int[]> clusters) {
        this.covariateNames = covariateNames;
        this.cells = cells;
        this.clusters = clusters;
    }

    /**
     * Votes counted by pair, without covariates and without voters.
     *
     * @throws IndexOutOfBoundsException if a pair names a model that is not there
     */
    public static Comparisons of(int models, Collection<PairCounts> pairs) {
        var builder = new Builder(models, List.of(), pairs.size());
        for (PairCounts pair : pairs) {
            builder.addRow(pair.a(), pair.b(), pair.aWins(), pair.bWins(), pair.ties(), 0);
        }
        return new Comparisons(List.of(), builder.cells(), Optional.empty());
    }

    /** Rows with covariates of these names, perhaps none, and with voters. */
    public static Builder builder(int models, List<String> covariateNames) {
        return new Builder(models, List.copyOf(covariateNames), 16);
    }

    /** Number of models. */
    public int models() {
        return cells.models();
    }

    public List<String> covariateNames() {
        return covariateNames;
    }

    /** Number of rows. */
    public int rows() {
        return cells.size();
    }

    /** The rows as they came. */
    Cells cells() {
        return cells;
    }

    /** The voter of each row, where voters are known. */
    Optional<int[]> clusters() {
        return clusters;
    }

    /** Collects rows; not for use by several threads. */
    public static final class Builder {

        private final int models;
        private final List<String> covariateNames;
        private int rows;
        private int[] a;
        private int[] b;
        private int[] cluster;
        private double[] wins;
        private double[] losses;
        private double[] ties;
        private final double[][] columns;

        private Builder(int models, List<String> covariateNames, int capacity) {
            this.models = models;
            this.covariateNames = covariateNames;
            columns = new double[covariateNames.size()][];
            a = new int[0];
            b = new int[0];
            cluster = new int[0];
            wins = new double[0];
            losses = new double[0];
            ties = new double[0];
            Arrays.fill(columns, new double[0]);
            resize(capacity);
        }

        /**
         * @param cluster number of the voter, 0 or more; numbers may have gaps
         * @param covariates one value for each name
         * @throws IndexOutOfBoundsException if there is no such model
         * @throws IllegalArgumentException if a model meets itself, a count or the cluster is negative, or the covariates
         *     are not one finite number for each name
         */
        public Builder add(
                int left, int right, long leftWins, long rightWins, long ties, int cluster, double... covariates) {
            if (left == right) {
                throw new IllegalArgumentException("model " + left + " does not meet itself");
            }
            if (leftWins < 0 || rightWins < 0 || ties < 0 || cluster < 0) {
                throw new IllegalArgumentException(
                        "negative: " + leftWins + ", " + rightWins + ", " + ties + ", cluster " + cluster);
            }
            if (covariates.length != columns.length
                    || !Arrays.stream(covariates).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        Arrays.toString(covariates) + " is not one finite number for each of " + covariateNames);
            }
            addRow(left, right, leftWins, rightWins, ties, cluster, covariates);
            return this;
        }

        public Comparisons build() {
            return new Comparisons(covariateNames, cells(), Optional.of(Arrays.copyOf(cluster, rows)));
        }

        private void addRow(int left, int right, long first, long second, long even, int voter, double... covariates) {
            Objects.checkIndex(left, models);
            Objects.checkIndex(right, models);
            if (rows == a.length) {
                resize(rows + rows / 2 + 16);
            }
            boolean turned = left > right;
            a[rows] = turned ? right : left;
            b[rows] = turned ? left : right;
            wins[rows] = turned ? second : first;
            losses[rows] = turned ? first : second;
            ties[rows] = even;
            cluster[rows] = voter;
            for (int k = 0; k < columns.length; k++) {
                // + 0.0 makes one zero of both, so that equal rows are found
                columns[k][rows] = (turned ? -covariates[k] : covariates[k]) + 0.0;
            }
            rows++;
        }

        private void resize(int capacity) {
            a = Arrays.copyOf(a, capacity);
            b = Arrays.copyOf(b, capacity);
            cluster = Arrays.copyOf(cluster, capacity);
            wins = Arrays.copyOf(wins, capacity);
            losses = Arrays.copyOf(losses, capacity);
            ties = Arrays.copyOf(ties, capacity);
            for (int k = 0; k < columns.length; k++) {
                columns[k] = Arrays.copyOf(columns[k], capacity);
            }
        }

        private Cells cells() {
            var trimmed = new double[columns.length][];
            for (int k = 0; k < columns.length; k++) {
                trimmed[k] = Arrays.copyOf(columns[k], rows);
            }
            return new Cells(
                    models,
                    Arrays.copyOf(a, rows),
                    Arrays.copyOf(b, rows),
                    Arrays.copyOf(wins, rows),
                    Arrays.copyOf(losses, rows),
                    Arrays.copyOf(ties, rows),
                    trimmed);
        }
    }
}
