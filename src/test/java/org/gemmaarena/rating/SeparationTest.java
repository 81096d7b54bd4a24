package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeparationTest {

    static Stream<JsonNode> cases() {
        return Fixtures.each(Fixtures.json("separation.json").get("cases"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void graphTellsWhoCanBeComparedAndWhetherAPlainFitExists(JsonNode expected) {
        var graph = WinGraph.of(models(expected), pairs(expected));
        assertThat(graph.components())
                .containsExactlyInAnyOrderElementsOf(groups(expected.get("comparison_components")));
        assertThat(graph.strongComponents())
                .containsExactlyInAnyOrderElementsOf(groups(expected.get("strongly_connected_components")));
        assertThat(graph.separated()).isEqualTo(expected.get("separated").asBoolean());
        for (JsonNode component : expected.get("components")) {
            assertThat(graph.separated(indices(component.get("models"))))
                    .isEqualTo(component.get("separated").asBoolean());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void firthFitOfEveryComponentAgreesWithTheFixture(JsonNode expected) {
        for (JsonNode component : expected.get("components")) {
            if (component.get("models").size() > 1) {
                var models = indices(component.get("models"));
                assertFirth(Fixtures.firth(models, models(expected), pairs(expected)), component.get("firth"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void boardTakesThePlainFitWhereItExistsAndFirthElsewhere(JsonNode expected) {
        var board = BradleyTerry.fit(models(expected), pairs(expected));
        assertThat(board.separated()).isEqualTo(expected.get("separated").asBoolean());
        assertThat(board.kind()).isEqualTo(board.separated() ? FitKind.FIRTH : FitKind.MLE);
        for (ComponentFit fit : board.fits()) {
            var component = Fixtures.each(expected.get("components"))
                    .filter(candidate -> indices(candidate.get("models")).equals(fit.models()))
                    .findFirst()
                    .orElseThrow();
            if (component.get("separated").asBoolean()) {
                assertFirth(fit, component.get("firth"));
            } else {
                assertPlain(board, fit, component.get("bt_half_ties_mle"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void modelsThatNothingConnectsHaveNoDifference(JsonNode expected) {
        var board = BradleyTerry.fit(models(expected), pairs(expected));
        for (int a = 0; a < models(expected); a++) {
            for (int b = a + 1; b < models(expected); b++) {
                int first = a;
                int second = b;
                boolean apart = groups(expected.get("not_comparable_pairs")).contains(List.of(first, second));
                assertThat(board.difference(first, second).isEmpty()).isEqualTo(apart);
            }
        }
        for (List<Integer> component : board.components()) {
            component.forEach(
                    model -> assertThat(board.estimate(model).isPresent()).isEqualTo(component.size() > 1));
        }
    }

    private static void assertFirth(ComponentFit fit, JsonNode expected) {
        assertThat(fit.kind().label()).isEqualTo("firth");
        assertThat(fit.covarianceKind()).isEqualTo(CovarianceKind.FISHER);
        for (int model : fit.models()) {
            var rating = expected.get("ratings").get("m" + (model + 1));
            assertThat(fit.rating(model)).isCloseTo(rating.get("rating").asDouble(), within(1e-6));
            assertThat(Fixtures.standardError(fit.estimates(0).get(fit.models().indexOf(model))))
                    .isCloseTo(rating.get("fisher_se").asDouble(), within(1e-6));
        }
        for (JsonNode pair : expected.get("pairwise")) {
            var gap = fit.difference(index(pair.get("a")), index(pair.get("b")));
            assertThat(gap.difference()).isCloseTo(pair.get("d").asDouble(), within(1e-6));
            assertThat(Fixtures.standardError(gap))
                    .isCloseTo(pair.get("fisher_se").asDouble(), within(1e-6));
            assertThat(gap.spread().orElseThrow().lower())
                    .isCloseTo(pair.get("wald_ci95").get(0).asDouble(), within(1e-5));
            assertThat(gap.spread().orElseThrow().upper())
                    .isCloseTo(pair.get("wald_ci95").get(1).asDouble(), within(1e-5));
        }
    }

    private static void assertPlain(Board board, ComponentFit fit, JsonNode expected) {
        assertThat(fit.kind().label()).isEqualTo("mle");
        for (int model : fit.models()) {
            var rating = expected.get("ratings").get("m" + (model + 1));
            var estimate = board.estimate(model).orElseThrow();
            assertThat(estimate.rating()).isCloseTo(rating.get("rating").asDouble(), within(1e-8));
            assertThat(Fixtures.standardError(estimate))
                    .isCloseTo(rating.get("se").asDouble(), within(1e-7));
            assertThat(estimate.rank()).isEqualTo(rating.get("ub_rank").asInt());
            assertThat(board.components().get(estimate.component())).isEqualTo(fit.models());
        }
    }

    private static int models(JsonNode expected) {
        return expected.get("models").size();
    }

    private static List<PairCounts> pairs(JsonNode expected) {
        return Fixtures.each(expected.get("games"))
                .map(game -> Fixtures.pair(
                        index(game.get("a")),
                        index(game.get("b")),
                        game.get("a_wins").asLong(),
                        game.get("b_wins").asLong(),
                        game.get("ties").asLong()))
                .toList();
    }

    private static List<List<Integer>> groups(JsonNode groups) {
        return Fixtures.each(groups).map(SeparationTest::indices).toList();
    }

    private static List<Integer> indices(JsonNode names) {
        return Fixtures.each(names).map(SeparationTest::index).toList();
    }

    private static int index(JsonNode name) {
        return name.asText().charAt(1) - '1';
    }
}
