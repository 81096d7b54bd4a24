package org.gemmaarena.web;

/** A cell of a table that a spreadsheet may open. */
public final class SpreadsheetCell {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private SpreadsheetCell() {}

    /** What a spreadsheet would compute becomes text by an apostrophe before it; numbers stay numbers. */
    public static Object harmless(Object cell) {
        return cell instanceof String text && !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : cell;
    }
}
