package org.gemmaarena.rating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The fixtures of {@code src/test/resources/rating}, whose README gives the definitions. */
final class Fixtures {

    private Fixtures() {}

    static JsonNode json(String name) {
        try (var stream = open(name)) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** The six models' votes with one of these choices, counted by pair; a choice without a winner is a tie. */
    static List<PairCounts> sixModels(Set<String> choices) {
        var pairs = new ArrayList<PairCounts>();
        for (String line : lines("six-models.csv")) {
            String[] vote = line.split(",");
            if (choices.contains(vote[6])) {
                pairs.add(vote(vote[4].charAt(1) - '1', vote[5].charAt(1) - '1', vote[6]));
            }
        }
        return merged(pairs);
    }

    /** The same counts with each pair once. */
    static List<PairCounts> merged(List<PairCounts> pairs) {
        return List.copyOf(pairs.stream()
                .collect(Collectors.toMap(
                        pair -> List.of(pair.a(), pair.b()),
                        pair -> pair,
                        (x, y) -> new PairCounts(
                                x.a(), x.b(), x.aWins() + y.aWins(), x.bWins() + y.bWins(), x.ties() + y.ties()),
                        LinkedHashMap::new))
                .values());
    }

    /** Counts of two models given in either order. */
    static PairCounts pair(int first, int second, long firstWins, long secondWins, long ties) {
        return first < second
                ? new PairCounts(first, second, firstWins, secondWins, ties)
                : new PairCounts(second, first, secondWins, firstWins, ties);
    }

    static double standardError(Estimate estimate) {
        return estimate.spread().orElseThrow().standardError();
    }

    static double standardError(Difference difference) {
        return difference.spread().orElseThrow().standardError();
    }

    /** The covariance of two ratings, by way of their difference. */
    static double covariance(Board board, int a, int b) {
        double ofA = standardError(board.estimate(a).orElseThrow());
        double ofB = standardError(board.estimate(b).orElseThrow());
        double ofGap = standardError(board.difference(a, b).orElseThrow());
        return (ofA * ofA + ofB * ofB - ofGap * ofGap) / 2;
    }

    /** The Firth fit of a component, whether or not it needs one. */
    static ComponentFit firth(List<Integer> component, int models, List<PairCounts> pairs) {
        var place = new int[models];
        Arrays.fill(place, -1);
        component.forEach(model -> place[model] = component.indexOf(model));
        var all = Comparisons.of(models, pairs).cells().merged();
        int[] own = IntStream.range(0, all.size())
                .filter(cell -> place[all.a()[cell]] >= 0)
                .toArray();
        var cells = all.pick(own, place, component.size());
        var likelihood = new Likelihood(cells, TieModel.HALF);
        double[] beta = FirthFit.of(likelihood, new double[component.size()]);
        return new ComponentFit(
                component,
                List.of(),
                new PointEstimate(cells, TieModel.HALF, FitKind.FIRTH, beta),
                Covariance.fisher(likelihood, beta),
                OptionalInt.empty());
    }

    private static PairCounts vote(int left, int right, String choice) {
        return switch (choice) {
            case "left" -> pair(left, right, 1, 0, 0);
            case "right" -> pair(left, right, 0, 1, 0);
            default -> pair(left, right, 0, 0, 1);
        };
    }

    private static List<String> lines(String name) {
        try (var stream = open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Fixtures.class.getResourceAsStream("/rating/" + name);
    }
}
