package org.gemmaarena.packaged;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** What a reader has of both answers, over any number of streams. */
final class StreamedText {

    private final Map<String, StringBuilder> sides = Map.of("left", new StringBuilder(), "right", new StringBuilder());
    private String lastId;
    private String name = "";
    private boolean ready;

    void line(String line) {
        if (line.startsWith("id:")) {
            lastId = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
            name = line.substring(6).strip();
            ready |= name.equals("ready");
        } else if (line.startsWith("data:") && name.equals("delta")) {
            var delta = parse(line.substring(5));
            sides.get(delta.path("side").asText()).append(delta.path("text").asText());
        }
    }

    /** Where to go on. */
    Optional<String> lastId() {
        return Optional.ofNullable(lastId);
    }

    boolean ready() {
        return ready;
    }

    boolean isThatOf(JsonNode battle) {
        return sides.entrySet().stream().allMatch(side -> battle.at("/turns/0/" + side.getKey() + "/text")
                .asText()
                .contentEquals(side.getValue()));
    }

    @Override
    public String toString() {
        return sides.toString();
    }

    private static JsonNode parse(String data) {
        try {
            return ArenaClient.JSON.readTree(data);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(data, notJson);
        }
    }
}
