package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;

/** Compares boards with what the fixtures expect. */
final class Expected {

    private Expected() {}

    /** Rating, standard error, interval and rank. */
    static void estimate(Estimate estimate, JsonNode expected) {
        ratingAndError(estimate, expected);
        var spread = estimate.spread().orElseThrow();
        assertThat(spread.lower()).isCloseTo(expected.get("ci95").get(0).asDouble(), within(1e-7));
        assertThat(spread.upper()).isCloseTo(expected.get("ci95").get(1).asDouble(), within(1e-7));
        assertThat(estimate.rank()).isEqualTo(expected.get("ub_rank").asInt());
    }

    static void ratingAndError(Estimate estimate, JsonNode expected) {
        assertThat(estimate.rating()).isCloseTo(expected.get("rating").asDouble(), within(1e-8));
        assertThat(Fixtures.standardError(estimate))
                .isCloseTo(expected.get("se").asDouble(), within(1e-7));
    }

    /** Names of the models end in a letter or digit, {@code first} for model 0. */
    static void difference(Board board, JsonNode expected, char first) {
        var gap = differenceAndError(board, expected, first).spread().orElseThrow();
        assertThat(gap.lower()).isCloseTo(expected.get("ci95").get(0).asDouble(), within(1e-7));
        assertThat(gap.upper()).isCloseTo(expected.get("ci95").get(1).asDouble(), within(1e-7));
    }

    static Difference differenceAndError(Board board, JsonNode expected, char first) {
        var gap = board.difference(index(expected.get("a"), first), index(expected.get("b"), first))
                .orElseThrow();
        assertThat(gap.difference()).isCloseTo(expected.get("d").asDouble(), within(1e-8));
        assertThat(Fixtures.standardError(gap)).isCloseTo(expected.get("se").asDouble(), within(1e-7));
        return gap;
    }

    /** A whole section of {@code six-models.expected.json}. */
    static void sixModels(Board board, JsonNode section) {
        for (int model = 0; model < 6; model++) {
            estimate(board.estimate(model).orElseThrow(), section.at("/ratings/m" + (model + 1)));
            for (int other = 0; other < 6; other++) {
                assertThat(Fixtures.covariance(board, model, other))
                        .isCloseTo(
                                section.get("covariance_elo2")
                                        .get(model)
                                        .get(other)
                                        .asDouble(),
                                within(1e-6));
            }
        }
        assertThat(section.get("pairwise")).hasSize(15);
        Fixtures.each(section.get("pairwise")).forEach(pair -> difference(board, pair, '1'));
    }

    private static int index(JsonNode name, char first) {
        String text = name.asText();
        return text.charAt(text.length() - 1) - first;
    }
}
