package org.gemmaarena.admin;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the desk writes them: {@code 2026-01-31 12:00:00}, always UTC. */
@TemplateExtension
public final class Times {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Times() {}

    /** In a template {@code {entry.at.utc}}. */
    public static String utc(Instant time) {
        return FORMAT.format(time);
    }
}
