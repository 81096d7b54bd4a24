package org.gemmaarena.anomaly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** {@code rating/anomaly.json}: the votes of a crowd, five voters, and where the tests stand with them. */
final class AnomalyFixture {

    static final double TOLERANCE = 1e-9;
    private static final JsonNode FILE = read();

    private AnomalyFixture() {}

    static JsonNode voter(String name) {
        for (var voter : FILE.get("voters")) {
            if (voter.get("voter").asText().equals(name)) {
                return voter;
            }
        }
        throw new IllegalArgumentException(name);
    }

    static List<Preference> votes(JsonNode voter) {
        var votes = new ArrayList<Preference>();
        voter.get("votes")
                .forEach(vote -> votes.add(new Preference(
                        model(vote.get("pair").get(0).asText()),
                        model(vote.get("pair").get(1).asText()),
                        (int) Math.round(2 * vote.get("h").asDouble()))));
        return votes;
    }

    static int model(String id) {
        return id.charAt(1) - '1';
    }

    static TreeSet<Integer> checkpoints() {
        var checkpoints = new TreeSet<Integer>();
        FILE.get("checkpoints").forEach(checkpoint -> checkpoints.add(checkpoint.asInt()));
        return checkpoints;
    }

    /** The votes of all other voters. */
    static PairCrowd crowd() {
        var crowd = PairCrowd.of(6, List.of());
        FILE.get("history").fields().forEachRemaining(pair -> {
            var ids = pair.getKey().split(",");
            pair.getValue().fields().forEachRemaining(count -> {
                int halves =
                        (int) Math.round(2 * Double.parseDouble(count.getKey().substring(2)));
                crowd.add(
                        new Preference(model(ids[0]), model(ids[1]), halves),
                        count.getValue().asLong());
            });
        });
        return crowd;
    }

    private static JsonNode read() {
        try (var file = AnomalyFixture.class.getResourceAsStream("/rating/anomaly.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
