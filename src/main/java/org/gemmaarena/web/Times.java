package org.gemmaarena.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the admin's pages write them, always in UTC. */
@TemplateExtension
public final class Times {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Times() {}

    /** {@code 2026-01-31 12:00:00}; in a template {@code {entry.at.utc}}. */
    public static String utc(Instant time) {
        return SECOND.format(time);
    }

    /** {@code 2026-01-31 12:00}, where it is said beside it that times are UTC. */
    public static String minute(Instant time) {
        return MINUTE.format(time);
    }

    /** {@code 2026-01-31 12:00 UTC}. */
    public static String minuteUtc(Instant time) {
        return minute(time) + " UTC";
    }
}
