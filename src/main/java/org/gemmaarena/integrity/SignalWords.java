package org.gemmaarena.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gemmaarena.admin.Reasons;

/** Says a signal in words, with its numbers. */
@ApplicationScoped
class SignalWords {

    private final IntegrityMessages words;

    SignalWords(IntegrityMessages words) {
        this.words = words;
    }

    /** @param names of the models by id */
    String of(StoredSignal signal, Map<String, String> names) {
        return switch (signal.kind()) {
            case CAMPAIGN -> campaign(signal, names);
            case SEQUENTIAL_TEST ->
                signal.numbers().isEmpty()
                        ? words.sequential_test_none()
                        : words.sequential_test(
                                count(signal, "votes"), number(signal, "statistic"), number(signal, "threshold"));
            case ORIENTED_TEST ->
                words.oriented_test(model(signal, names), count(signal, "votes"), number(signal, "pValue"));
            case TASTE -> taste(signal, names);
            case SPEED ->
                words.speed(
                        count(signal, "fast"),
                        count(signal, "impossible"),
                        count(signal, "timed"),
                        percent(signal, "othersShare"));
            case ONE_SIDED -> words.one_sided(count(signal, "left"), count(signal, "right"), number(signal, "pValue"));
            case REPEATED_PROMPTS -> words.repeated_prompts(count(signal, "mostOnOne"), count(signal, "known"));
            case MOST_VOTES -> words.most_votes(count(signal, "votes"), count(signal, "all"));
            case SHARED_ADDRESS -> words.shared_address(count(signal, "voters"));
        };
    }

    /** Why a voter is taken out: whatever is raised, the strongest first, as long as there is room. */
    String reason(Judged judged, Map<String, String> names) {
        var reason = judged.raised().stream().map(signal -> of(signal, names)).collect(Collectors.joining(" "));
        return reason.length() <= Reasons.LONGEST ? reason : reason.substring(0, Reasons.LONGEST);
    }

    private String campaign(StoredSignal signal, Map<String, String> names) {
        if (signal.numbers().isEmpty()) {
            return words.campaign_none();
        }
        var model = model(signal, names);
        var probability = number(signal, "probability");
        var share = percent(signal, "share");
        var rate = percent(signal, "rate");
        var statistic = number(signal, "statistic");
        return signal.number("boosts") > 0
                ? words.campaign_for(model, probability, share, rate, statistic)
                : words.campaign_against(model, probability, share, rate, statistic);
    }

    private String taste(StoredSignal signal, Map<String, String> names) {
        var model = model(signal, names);
        var votes = count(signal, "votes");
        var taste = number(Math.abs(signal.number("taste")));
        var spread = number(signal, "spread");
        var p = number(signal, "pValue");
        return signal.number("taste") > 0
                ? words.taste_for(model, votes, taste, spread, p)
                : words.taste_against(model, votes, taste, spread, p);
    }

    private static String model(StoredSignal signal, Map<String, String> names) {
        return names.getOrDefault(signal.model(), signal.model());
    }

    private static String count(StoredSignal signal, String name) {
        return Long.toString((long) signal.number(name));
    }

    private static String percent(StoredSignal signal, String name) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * signal.number(name));
    }

    private static String number(StoredSignal signal, String name) {
        return number(signal.number(name));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.3g", number);
    }
}
