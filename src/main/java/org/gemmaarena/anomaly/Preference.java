package org.gemmaarena.anomaly;

/**
 * What one vote says of two models, numbered from 0.
 *
 * @param a the first model
 * @param b the second model, greater than {@code a}
 * @param halves twice the score of {@code a}: 2 where it was preferred, 0 where {@code b} was, 1 where neither was
 */
public record Preference(int a, int b, int halves) {

    /** @throws IllegalArgumentException unless {@code 0 <= a < b} and {@code 0 <= halves <= 2} */
    public Preference {
        if (a < 0 || a >= b || halves < 0 || halves > 2) {
            throw new IllegalArgumentException("no preference: " + a + ", " + b + ", " + halves);
        }
    }

    /** From two different models in any order and twice the score of the first of them. */
    public static Preference of(int first, int second, int halvesOfFirst) {
        return first < second
                ? new Preference(first, second, halvesOfFirst)
                : new Preference(second, first, 2 - halvesOfFirst);
    }

    boolean concerns(int model) {
        return a == model || b == model;
    }

    int opponent(int model) {
        return a == model ? b : a;
    }

    /** Twice the score of one of the two models. */
    int halves(int model) {
        return a == model ? halves : 2 - halves;
    }
}
