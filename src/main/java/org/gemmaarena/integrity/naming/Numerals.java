package org.gemmaarena.integrity.naming;

/** Numbers in ASCII digits, with a point or a comma. */
final class Numerals {

    private static final int LONGEST = 7;

    private Numerals() {}

    /** Where the number that begins here ends; {@code start} where none does, or where it is too long to be a size. */
    static int end(String text, int start) {
        int end = digits(text, start);
        boolean fraction = end > start
                && end + 1 < text.length()
                && (text.charAt(end) == '.' || text.charAt(end) == ',')
                && Folded.isDigit(text, end + 1);
        int all = fraction ? digits(text, end + 1) : end;
        return all - start > LONGEST ? start : all;
    }

    static double value(String text, int start, int end) {
        return Double.parseDouble(text.substring(start, end).replace(',', '.'));
    }

    private static int digits(String text, int start) {
        int end = start;
        while (end - start <= LONGEST && Folded.isDigit(text, end)) {
            end++;
        }
        return end;
    }
}
