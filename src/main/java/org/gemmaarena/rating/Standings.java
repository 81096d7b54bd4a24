package org.gemmaarena.rating;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Intervals and ranks of the models of one component. */
final class Standings {

    private record Span(int model, double rating, double standardError) {
        double lower() {
            return rating - RatingScale.Z * standardError;
        }

        double upper() {
            return rating + RatingScale.Z * standardError;
        }
    }

    private Standings() {}

    static Map<Integer, Estimate> of(ComponentFit fit, int component) {
        var spans = fit.models().stream()
                .map(model -> new Span(model, fit.rating(model), Math.sqrt(fit.covariance(model, model))))
                .toList();
        var standings = new LinkedHashMap<Integer, Estimate>();
        for (Span span : spans) {
            standings.put(
                    span.model(),
                    new Estimate(
                            span.rating(),
                            span.standardError(),
                            span.lower(),
                            span.upper(),
                            rank(span, spans),
                            component));
        }
        return standings;
    }

    private static int rank(Span span, List<Span> spans) {
        return 1
                + (int) spans.stream()
                        .filter(other -> other.lower() > span.upper())
                        .count();
    }
}
