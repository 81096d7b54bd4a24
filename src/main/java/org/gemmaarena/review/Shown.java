package org.gemmaarena.review;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.gemmaarena.web.Times;

/** Times, ids and numbers as a page shows them; what does not exist is an en dash. */
final class Shown {

    static final String NONE = "–";

    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(ZoneOffset.UTC);
    private static final int BRIEF = 8;

    private Shown() {}

    static String minute(Instant moment) {
        return moment == null ? NONE : Times.minute(moment);
    }

    static String second(Instant moment) {
        return moment == null ? NONE : Times.utc(moment);
    }

    /** As a field for a local time takes it; null where there is none. */
    static String field(Instant moment) {
        return moment == null ? null : FIELD.format(moment);
    }

    /** Enough of an id to tell it from others on a page. */
    static String brief(UUID id) {
        return id.toString().substring(0, BRIEF);
    }

    static String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    static String seconds(Long millis) {
        return millis == null ? NONE : String.format(Locale.ROOT, "%.1f", millis / 1000.0);
    }

    static String number(Object value) {
        return value == null ? NONE : value.toString();
    }

    static String rounded(Double value) {
        return value == null ? NONE : String.format(Locale.ROOT, "%.1f", value);
    }
}
