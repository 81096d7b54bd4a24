package org.gemmaarena.inference.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.gemmaarena.inference.GenerationRequest;
import org.gemmaarena.inference.Input;
import org.gemmaarena.inference.Message;

/** JSON of the wire. */
public final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    /** An empty one. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The object that the text holds; empty for anything else, such as half of one. */
    public static Optional<JsonNode> parse(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /**
     * The part of a request's body that all protocols share: model, messages and the wish for a stream.
     *
     * @param content writes what a message says, shows and plays
     */
    public static ObjectNode body(GenerationRequest request, BiConsumer<ObjectNode, Message> content) {
        ObjectNode body = MAPPER.createObjectNode().put("model", request.model());
        ArrayNode messages = body.putArray("messages");
        for (Message message : request.messages()) {
            content.accept(
                    messages.addObject().put("role", message.role().name().toLowerCase(Locale.ROOT)), message);
        }
        return body.put("stream", true);
    }

    /** An object's one field, an object itself. */
    public static ObjectNode of(String field, String value) {
        return MAPPER.createObjectNode().put(field, value);
    }

    /** The inputs whose word stands in a list of words. */
    public static Set<Input> inputs(JsonNode words, String image, String audio) {
        var found = EnumSet.noneOf(Input.class);
        for (var word : words) {
            if (word.asText().equals(image)) {
                found.add(Input.IMAGE);
            } else if (word.asText().equals(audio)) {
                found.add(Input.AUDIO);
            }
        }
        return Set.copyOf(found);
    }

    /** The text of a field, empty if it is absent, null or no text. */
    public static String text(JsonNode object, String field) {
        return object.path(field).asText("");
    }

    /** The number of bytes in a field, null if it is absent or none. */
    public static Long size(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.canConvertToLong() ? value.longValue() : null;
    }

    /** The whole number of a field, null if it is absent or none. */
    public static Integer count(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.canConvertToInt() ? value.intValue() : null;
    }
}
