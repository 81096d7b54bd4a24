package org.gemmaarena.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The 600 votes of {@code rating/six-models.csv} in the arena format: model names and ids {@code m1} to {@code m6}, a
 * session for each voter, the categories {@code coding}, {@code maths} and {@code writing}, the style in
 * {@code conv_metadata} (its tokens are the length).
 */
public final class SixModelsArena {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> WINNERS =
            Map.of("left", "model_a", "right", "model_b", "tie", "tie", "both_bad", "both_bad");

    private SixModelsArena() {}

    /** One vote a line, in the order of the file; each line has its own id. */
    public static List<String> lines() {
        try (var csv = SixModelsArena.class.getResourceAsStream("/rating/six-models.csv")) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> vote(line.split(",")).toString())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All votes as one body for {@code POST /api/admin/import}. */
    public static String body() {
        return lines().stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static ObjectNode vote(String[] csv) {
        var vote = JSON.createObjectNode()
                .put("id", csv[0])
                .put("model_a", csv[4])
                .put("model_b", csv[5])
                .put("winner", WINNERS.get(csv[6]))
                .put("evaluation_session_id", csv[1])
                .put("evaluation_order", 1)
                .put("language", "en")
                .put("timestamp", csv[15]);
        style(vote.putObject("conv_metadata"), csv);
        vote.putObject("arena_metadata").putArray("categories").add(csv[3].equals("math") ? "maths" : csv[3]);
        return vote;
    }

    private static void style(ObjectNode counts, String[] csv) {
        for (int side = 0; side < 2; side++) {
            var letter = side == 0 ? "a" : "b";
            counts.put("sum_assistant_" + letter + "_tokens", number(csv, 7 + side));
            counts.putObject("header_count_" + letter).put("h1", 0).put("h2", number(csv, 9 + side));
            counts.putObject("list_count_" + letter).put("ordered", 0).put("unordered", number(csv, 11 + side));
            counts.putObject("bold_count_" + letter)
                    .put("**", number(csv, 13 + side))
                    .put("__", 0);
        }
    }

    private static int number(String[] csv, int column) {
        return Integer.parseInt(csv[column]);
    }
}
