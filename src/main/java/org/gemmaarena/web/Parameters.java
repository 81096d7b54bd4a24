package org.gemmaarena.web;

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

/**
 * Reads single parameters of an address, for pages and calls alike. Blank is null; what can't be is a
 * {@link ProblemException} 400 by the parameter's name.
 */
@ApplicationScoped
public class Parameters {

    private static final int LONGEST = 64;
    private static final int LONGEST_TEXT = 200;
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final ParameterMessages words;

    Parameters(ParameterMessages words) {
        this.words = words;
    }

    /** One of an enum by its name in lower case. */
    public <E extends Enum<E>> E one(String parameter, String text, E[] known) {
        return isBlank(text)
                ? null
                : Arrays.stream(known)
                        .filter(value -> id(value).equals(text.strip()))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.invalid(
                                parameter,
                                words.one_expected(
                                        parameter,
                                        Arrays.stream(known).map(Parameters::id).collect(Collectors.joining(", ")))));
    }

    /** How an address names one of an enum. */
    public static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Yes or no. */
    public Boolean yes(String parameter, String text) {
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
    public String name(String parameter, String text) {
        if (isBlank(text)) {
            return null;
        }
        var name = text.strip();
        if (name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.invalid(parameter, words.name_expected(parameter, LONGEST));
        }
        return name;
    }

    /** Any short text; what no database keeps is left out of it. */
    public String text(String parameter, String text) {
        if (isBlank(text)) {
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            throw ProblemException.invalid(parameter, words.name_expected(parameter, LONGEST_TEXT));
        }
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /** An id in its whole form. */
    public UUID uuid(String parameter, String text) {
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
    public Instant from(String parameter, String text) {
        return moment(parameter, text, Duration.ZERO);
    }

    /** The end of a day, or a moment. */
    public Instant to(String parameter, String text) {
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
    public Long before(String text) {
        return isBlank(text) ? null : number("before", text, Long.MAX_VALUE);
    }

    /** The id of a row, with what stands for the newest. */
    public long before(String text, long newest) {
        return isBlank(text) ? newest : number("before", text, Long.MAX_VALUE);
    }

    /** How many rows, from 1 on. */
    public int limit(String text, int usual, int most) {
        return isBlank(text) ? usual : (int) number("limit", text, most);
    }

    /** A whole number from 1 on. */
    public long number(String parameter, String text, long most) {
        long number = text.strip().matches("[0-9]{1,18}") ? Long.parseLong(text.strip()) : 0;
        if (number < 1 || number > most) {
            throw ProblemException.invalid(parameter, words.number_expected(parameter, Long.toString(most)));
        }
        return number;
    }

    public static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
