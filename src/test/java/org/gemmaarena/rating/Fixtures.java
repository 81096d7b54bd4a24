package org.gemmaarena.rating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
