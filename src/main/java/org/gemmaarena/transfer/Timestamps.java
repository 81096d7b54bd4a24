package org.gemmaarena.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * The times of the releases: ISO 8601, also with a space and without a zone (then UTC), or seconds or milliseconds since
 * 1970.
 */
final class Timestamps {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration FAST_CLOCK = Duration.ofDays(1);
    /** 100 thousand million: as seconds it lies in the year 5138, as milliseconds in 1973. */
    private static final double MILLISECONDS_FROM = 1e11;

    private static final double ABSURD_FROM = 1e15;

    private final Instant now;

    Timestamps(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.MICROS);
    }

    Instant now() {
        return now;
    }

    /** To the microsecond; the time of the import where there is none. */
    Instant read(JsonNode node, String field) throws BadLine {
        if (Fields.absent(node)) {
            return now;
        }
        var time = (node.isNumber() ? epoch(node, field) : iso(Fields.text(node, field, 40), field))
                .truncatedTo(ChronoUnit.MICROS);
        Fields.require(!time.isBefore(EARLIEST) && !time.isAfter(now.plus(FAST_CLOCK)), Fault.OUT_OF_RANGE, field);
        return time;
    }

    private static Instant epoch(JsonNode node, String field) throws BadLine {
        double value = node.doubleValue();
        Fields.require(value >= 0 && value < ABSURD_FROM, Fault.OUT_OF_RANGE, field);
        var number = new BigDecimal(node.isIntegralNumber() ? node.asText() : Double.toString(value));
        var seconds = value < MILLISECONDS_FROM ? number : number.movePointLeft(3);
        var micros = seconds.movePointRight(6).longValue();
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static Instant iso(String text, String field) throws BadLine {
        var iso = text.trim().replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (?=\\d)", "$1T");
        try {
            return iso.matches(".*T.*([Zz]|[+-]\\d\\d(:?\\d\\d)?)")
                    ? OffsetDateTime.parse(withColon(iso), DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                            .toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException other) {
            throw new BadLine(Fault.UNKNOWN_VALUE, field);
        }
    }

    /** Zones as +00 or +0000 are ISO 8601 too, but not to the parser. */
    private static String withColon(String iso) {
        return iso.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2").replaceFirst("(T.*[+-]\\d\\d)$", "$1:00");
    }
}
