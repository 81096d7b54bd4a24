package org.gemmaarena.rating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        var pairs = sixModelVotes().stream()
                .filter(vote -> choices.contains(vote.choice()))
                .map(vote -> vote(vote.left(), vote.right(), vote.choice()))
                .toList();
        return merged(pairs);
    }

    /** A vote of the six models, as its line in the file gives it. */
    record Vote(String[] fields) {
        int left() {
            return fields[4].charAt(1) - '1';
        }

        int right() {
            return fields[5].charAt(1) - '1';
        }

        String choice() {
            return fields[6];
        }

        String category() {
            return fields[3];
        }

        /** Voters are v01 to v40, prompts p001 to p145. */
        int number(String column) {
            return Integer.parseInt(fields[column.equals("voter") ? 1 : 2].substring(1));
        }

        /** Tokens, headers, lists or bold, 0 to 3. */
        double contrast(int feature) {
            return Standardised.contrast(
                    Double.parseDouble(fields[7 + 2 * feature]), Double.parseDouble(fields[8 + 2 * feature]));
        }
    }

    static List<Vote> sixModelVotes() {
        return lines("six-models.csv").stream()
                .map(line -> new Vote(line.split(",")))
                .toList();
    }

    static void add(Comparisons.Builder builder, Vote vote, int cluster, double... covariates) {
        boolean left = vote.choice().equals("left");
        boolean right = vote.choice().equals("right");
        builder.add(vote.left(), vote.right(), left ? 1 : 0, right ? 1 : 0, left || right ? 0 : 1, cluster, covariates);
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
