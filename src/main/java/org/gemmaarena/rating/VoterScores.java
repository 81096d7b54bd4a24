package org.gemmaarena.rating;

/** Sums of scores voter by voter; a voter touches few of the models, and only what is touched is squared. */
final class VoterScores {

    private final Design design;
    private final int[] voter;
    private final Likelihood likelihood;
    private final double[] sum;
    private final int[] touched;
    private final boolean[] isTouched;
    private int touches;

    /** @param voter of each row, ascending */
    VoterScores(Cells rows, int[] voter, TieModel ties) {
        this.voter = voter;
        likelihood = new Likelihood(rows, ties);
        design = likelihood.design();
        sum = new double[design.parameters()];
        touched = new int[design.parameters()];
        isTouched = new boolean[design.parameters()];
    }

    /** {@code factor * sum of s_g s_g'}, in full. */
    double[][] squares(double[] parameters, double factor) {
        var squares = new double[design.parameters()][design.parameters()];
        var terms = likelihood.derivatives(parameters);
        for (int row = 0; row < voter.length; row++) {
            addRow(row, terms);
            if (row + 1 == voter.length || voter[row + 1] != voter[row]) {
                addSquare(squares, factor);
            }
        }
        return squares;
    }

    private void addRow(int row, Terms terms) {
        var cells = design.cells();
        double pull = terms.pull()[row];
        add(cells.a()[row], pull);
        add(cells.b()[row], -pull);
        for (int k = 0; k < cells.covariates(); k++) {
            add(cells.models() + k, pull * cells.columns()[k][row]);
        }
        if (design.tieParameter()) {
            add(sum.length - 1, terms.tiePull()[row]);
        }
    }

    private void add(int parameter, double value) {
        if (!isTouched[parameter]) {
            isTouched[parameter] = true;
            touched[touches++] = parameter;
        }
        sum[parameter] += value;
    }

    private void addSquare(double[][] squares, double factor) {
        for (int i = 0; i < touches; i++) {
            double scaled = factor * sum[touched[i]];
            for (int j = 0; j < touches; j++) {
                squares[touched[i]][touched[j]] += scaled * sum[touched[j]];
            }
        }
        for (int i = 0; i < touches; i++) {
            sum[touched[i]] = 0;
            isTouched[touched[i]] = false;
        }
        touches = 0;
    }
}
