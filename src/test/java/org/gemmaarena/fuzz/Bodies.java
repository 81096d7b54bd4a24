package org.gemmaarena.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** JSON of the form that a schema asks for, and now and then not quite. */
final class Bodies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP = 3_000;

    private final JsonNode schemas;
    private final Hostile hostile;
    private final RandomGenerator chance;
    private final List<String> known;

    /** @param known words that stand for something in the arena */
    Bodies(JsonNode description, List<String> known, RandomGenerator chance) {
        this.schemas = description.path("components").path("schemas");
        this.known = known;
        this.chance = chance;
        this.hostile = new Hostile(chance);
    }

    byte[] body(JsonNode schema) {
        var text = text(schema).getBytes(StandardCharsets.UTF_8);
        return chance.nextInt(5) == 0 ? hostile.mutated(text) : text;
    }

    private String text(JsonNode schema) {
        return switch (chance.nextInt(60)) {
            case 0 -> "[".repeat(DEEP) + "]".repeat(chance.nextInt(2) * DEEP);
            case 1 -> "{\"prompt\":" + "{\"a\":".repeat(DEEP);
            case 2 -> "";
            case 3 -> hostile.text();
            default -> {
                try {
                    yield JSON.writeValueAsString(node(schema, 0));
                } catch (JsonProcessingException unpaired) {
                    yield "{\"prompt\":\"\\ud800\"}";
                }
            }
        };
    }

    private JsonNode node(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            var reference = schema.path("$ref").asText();
            return node(schemas.path(reference.substring(reference.lastIndexOf('/') + 1)), depth);
        }
        if (depth > 6 || chance.nextInt(12) == 0) {
            return anything();
        }
        if (schema.has("enum")) {
            var values = schema.path("enum");
            return values.get(chance.nextInt(values.size()));
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "boolean" -> NODES.booleanNode(chance.nextBoolean());
            case "integer" -> NODES.numberNode(chance.nextInt(-2, 40));
            case "number" -> NODES.numberNode(chance.nextDouble(-1, 3));
            default -> NODES.textNode(word());
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = NODES.objectNode();
        schema.path("properties").properties().forEach(property -> {
            if (chance.nextInt(4) > 0) {
                object.set(property.getKey(), node(property.getValue(), depth + 1));
            }
        });
        if (chance.nextInt(20) == 0) {
            object.put(hostile.text(), hostile.text());
        }
        return object;
    }

    private JsonNode array(JsonNode schema, int depth) {
        var array = NODES.arrayNode();
        int size = chance.nextInt(50) == 0 ? 1_500 : chance.nextInt(4);
        for (int item = 0; item < size; item++) {
            array.add(node(schema.path("items"), depth + 1));
        }
        return array;
    }

    private JsonNode anything() {
        return switch (chance.nextInt(7)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(new java.math.BigDecimal("1e400"));
            case 2 -> NODES.numberNode(Long.MIN_VALUE);
            case 3 -> NODES.arrayNode().add(NODES.objectNode());
            case 4 -> NODES.objectNode().put("a", 1);
            case 5 -> NODES.booleanNode(true);
            default -> NODES.textNode(hostile.text());
        };
    }

    /** Something that is known, some ordinary words, or something hostile. */
    String word() {
        return switch (chance.nextInt(4)) {
            case 0, 1 -> hostile.one(known);
            case 2 -> "Some ordinary words " + chance.nextInt(100);
            default -> hostile.text();
        };
    }
}
