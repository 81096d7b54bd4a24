package org.gemmaarena.leaderboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers of a board as a reader sees them; what does not exist is an en dash. */
final class BoardNumbers {

    static final String NONE = "–";
    private static final String MINUS = "−";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private BoardNumbers() {}

    static String whole(Double value) {
        return value == null ? NONE : Long.toString(Math.round(value)).replace("-", MINUS);
    }

    static String signed(Double value) {
        return value == null
                ? NONE
                : String.format(Locale.ROOT, "%+d", Math.round(value)).replace("-", MINUS);
    }

    static String interval(Double lower, Double upper) {
        return lower == null || upper == null ? NONE : whole(lower) + " – " + whole(upper);
    }

    static String signedInterval(Double lower, Double upper) {
        return lower == null || upper == null ? NONE : signed(lower) + " to " + signed(upper);
    }

    static String percent(Double share) {
        return share == null ? NONE : String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }

    /** A probability that rounding must not make certain. */
    static String probability(double value) {
        if (value > 0.99) {
            return "> 99%";
        }
        return value < 0.01 ? "< 1%" : percent(value);
    }

    static String count(long value) {
        return String.format(Locale.ENGLISH, "%,d", value);
    }

    /** A number that is itself an estimate: beyond twenty, two figures of it. */
    static String about(long value) {
        long step = 1;
        while (value / step > 99) {
            step *= 10;
        }
        return count(value <= 20 ? value : Math.round((double) value / step) * step);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String moment(Instant instant) {
        return instant == null ? NONE : MOMENT.format(instant);
    }

    static String day(Instant instant) {
        return DAY.format(instant.atZone(ZoneOffset.UTC));
    }
}
