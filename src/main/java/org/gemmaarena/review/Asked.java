package org.gemmaarena.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gemmaarena.web.ProblemException;

/** Reads single parameters of an address, and refuses what can't be by the parameter's name; blank is null. */
@ApplicationScoped
class Asked {

    private static final int LONGEST = 64;
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final ReviewMessages words;

    Asked(ReviewMessages words) {
        this.words = words;
    }

    /** One of an enum by its name in lower case. */
    <E extends Enum<E>> E one(String parameter, String text, E[] known) {
        return isBlank(text)
                ? null
                : Arrays.stream(known)
                        .filter(value -> id(value).equals(text.strip()))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.invalid(
                                parameter,
                                words.one_expected(
                                        parameter,
                                        Arrays.stream(known).map(Asked::id).collect(Collectors.joining(", ")))));
    }

    static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    Boolean yes(String parameter, String text) {
        if (isBlank(text)) {
            return null;
        }
        return switch (text.strip()) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw ProblemException.invalid(parameter, words.one_expected(parameter, "yes, no"));
        };
    }

    /** The id of a model, a category or an arena: any short text, since what does not exist is merely not found. */
    String name(String parameter, String text) {
        if (isBlank(text)) {
            return null;
        }
        var name = text.strip();
        if (name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.invalid(parameter, words.name_expected(parameter, LONGEST));
        }
        return name;
    }

    UUID uuid(String parameter, String text) {
        if (isBlank(text)) {
            return null;
        }
        try {
            var id = UUID.fromString(text.strip());
            if (id.toString().equalsIgnoreCase(text.strip())) {
                return id;
            }
        } catch (IllegalArgumentException notAnId) {
            // refused below, like a shortened one
        }
        throw ProblemException.invalid(parameter, words.id_expected(parameter));
    }

    /** The beginning of a day, or a moment; without a zone it is UTC. */
    Instant from(String parameter, String text) {
        return moment(parameter, text, Duration.ZERO);
    }

    /** The end of a day, or a moment. */
    Instant to(String parameter, String text) {
        return moment(parameter, text, Duration.ofDays(1));
    }

    private Instant moment(String parameter, String text, Duration ofADay) {
        if (isBlank(text)) {
            return null;
        }
        try {
            var moment = parsed(text.strip(), ofADay);
            if (!moment.isBefore(FIRST) && !moment.isAfter(LAST)) {
                return moment;
            }
        } catch (DateTimeParseException notAMoment) {
            // refused below, like a moment out of bounds
        }
        throw ProblemException.invalid(parameter, words.moment_expected(parameter));
    }

    private static Instant parsed(String text, Duration ofADay) {
        if (!text.contains("T")) {
            return LocalDate.parse(text)
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC)
                    .plus(ofADay);
        }
        return text.endsWith("Z")
                ? Instant.parse(text)
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    /** The id of a row; null for the newest. */
    Long before(String text) {
        return isBlank(text) ? null : number("before", text, Long.MAX_VALUE);
    }

    int limit(String text, int usual, int most) {
        return isBlank(text) ? usual : (int) number("limit", text, most);
    }

    /** A whole number from 1 on. */
    long number(String parameter, String text, long most) {
        long number = text.strip().matches("[0-9]{1,18}") ? Long.parseLong(text.strip()) : 0;
        if (number < 1 || number > most) {
            throw ProblemException.invalid(parameter, words.number_expected(parameter, Long.toString(most)));
        }
        return number;
    }

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
