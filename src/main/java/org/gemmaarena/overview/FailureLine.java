package org.gemmaarena.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.gemmaarena.overview.Overview.Failure;

/**
 * A row of the answers that failed: one model at one backend.
 *
 * @param failed at the backend
 * @param of all answers of the model in that time
 */
record FailureLine(String model, String backend, String of, String failed, String empty, String tooLong, String input) {

    static List<FailureLine> of(List<Failure> failures) {
        var models = new LinkedHashMap<List<String>, List<Failure>>();
        failures.forEach(
                failure -> models.computeIfAbsent(List.of(failure.model(), failure.backend()), key -> new ArrayList<>())
                        .add(failure));
        return models.values().stream().map(FailureLine::line).toList();
    }

    private static FailureLine line(List<Failure> ofModel) {
        var first = ofModel.get(0);
        return new FailureLine(
                first.name(),
                first.backend(),
                Figures.count(first.of()),
                count("try_again", ofModel),
                count("empty", ofModel),
                count("too_long", ofModel),
                count("unsupported_input", ofModel));
    }

    private static String count(String kind, List<Failure> ofModel) {
        return Figures.count(ofModel.stream()
                .filter(failure -> failure.kind().equals(kind))
                .mapToLong(Failure::answers)
                .sum());
    }
}
