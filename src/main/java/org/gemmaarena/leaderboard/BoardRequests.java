package org.gemmaarena.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gemmaarena.catalogue.Availability;
import org.gemmaarena.leaderboard.BoardMethod.Anchor;
import org.gemmaarena.leaderboard.BoardMethod.BothBad;
import org.gemmaarena.leaderboard.BoardMethod.Position;
import org.gemmaarena.leaderboard.BoardMethod.Style;
import org.gemmaarena.rating.IntervalMethod;
import org.gemmaarena.rating.TieModel;
import org.gemmaarena.vote.Category;
import org.gemmaarena.web.ProblemException;

/** Reads what board somebody asks for, and refuses what does not exist by the parameter's name. */
@ApplicationScoped
public class BoardRequests {

    private static final double LARGEST_SCORE = 1e6;
    private static final double LARGEST_K = 400;
    private static final double LEAST_K = 1;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private final Availability availability;
    private final BoardMessages words;

    BoardRequests(Availability availability, BoardMessages words) {
        this.availability = availability;
        this.words = words;
    }

    /** @throws ProblemException 400, naming the parameter that can't be read */
    public BoardRequest read(BoardParameters asked) {
        return new BoardRequest(arena(asked.arena), method(asked));
    }

    private String arena(String asked) {
        return asked == null || asked.isBlank() ? availability.lineup().arena() : asked;
    }

    private BoardMethod method(BoardParameters asked) {
        return new BoardMethod(
                category(asked.category),
                one("ties", asked.ties, TieModel.values()),
                one("both_bad", asked.bothBad, BothBad.values()),
                one("style", asked.style, Style.values()),
                one("position", asked.position, Position.values()),
                one("interval", asked.interval, IntervalMethod.values()),
                day(asked.asOf),
                anchor(asked),
                number("elo_k", asked.eloK, LEAST_K, LARGEST_K));
    }

    private String category(String asked) {
        String id = asked.isBlank() ? "all" : asked.toLowerCase(Locale.ROOT);
        if (!id.matches(Category.ID)) {
            throw ProblemException.invalid("category", words.category_unreadable());
        }
        return id;
    }

    private <E extends Enum<E>> E one(String parameter, String asked, E[] known) {
        return Arrays.stream(known)
                .filter(value -> label(value).equals(asked))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        parameter,
                        words.method_unknown(
                                parameter,
                                Arrays.stream(known).map(BoardRequests::label).collect(Collectors.joining(", ")))));
    }

    static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private LocalDate day(String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(asked);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // refused below, like a day out of bounds
        }
        throw ProblemException.invalid("asOf", words.day_unreadable());
    }

    private Anchor anchor(BoardParameters asked) {
        return asked.anchor == null || asked.anchor.isBlank()
                ? null
                : new Anchor(asked.anchor, number("anchor_score", asked.anchorScore, -LARGEST_SCORE, LARGEST_SCORE));
    }

    private double number(String parameter, String asked, double least, double most) {
        try {
            double value = Double.parseDouble(asked);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, like a number out of bounds
        }
        throw ProblemException.invalid(parameter, words.number_unreadable(parameter, whole(least), whole(most)));
    }

    private static String whole(double bound) {
        return String.format(Locale.ROOT, "%.0f", bound);
    }
}
