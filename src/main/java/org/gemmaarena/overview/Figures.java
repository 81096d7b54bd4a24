package org.gemmaarena.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as the overview shows them; times are UTC, what does not exist is an en dash. */
final class Figures {

    private static final String NONE = "–";
    private static final DateTimeFormatter MOMENT = pattern("d MMM, HH:mm");
    private static final DateTimeFormatter TIME = pattern("HH:mm:ss 'UTC'");
    private static final DateTimeFormatter DAY = pattern("d MMM");

    private Figures() {}

    static String count(long value) {
        return String.format(Locale.ENGLISH, "%,d", value);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }

    /** A probability that rounding must not make certain. */
    static String probability(double value) {
        if (value > 0.99) {
            return "> 99%";
        }
        return value < 0.01 ? "< 1%" : percent(value);
    }

    /** Milliseconds, as seconds. */
    static String seconds(Double milliseconds) {
        return milliseconds == null ? NONE : String.format(Locale.ROOT, "%.2f s", milliseconds / 1000);
    }

    static String rate(Double aSecond) {
        return aSecond == null ? NONE : String.format(Locale.ROOT, "%.1f", aSecond);
    }

    /** Bytes, as gigabytes of 10⁹; null for null. */
    static String gigabytes(Long bytes) {
        return bytes == null ? null : String.format(Locale.ROOT, "%.1f", bytes / 1e9);
    }

    static String moment(Instant at) {
        return at == null ? NONE : MOMENT.format(at);
    }

    static String day(Instant at) {
        return DAY.format(at);
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    /** As minutes and seconds. */
    static String wait(Instant since, Instant now) {
        if (since == null) {
            return NONE;
        }
        var wait = Duration.between(since, now);
        return wait.toMinutes() + ":" + String.format(Locale.ROOT, "%02d", Math.max(0, wait.toSecondsPart()));
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
