package org.gemmaarena.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The members of a JSON object: some of them read, and the text of each, so that what is only kept stays as it was
 * written.
 *
 * @param values of the wanted members
 * @param texts name and value of every member as written, in their order
 */
record Members(Map<String, JsonNode> values, Map<String, String> texts) {

    private static final int DEEPEST = 64;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    static Members of(String text, Set<String> wanted) throws BadLine {
        var members = new Members(new HashMap<>(), new LinkedHashMap<>());
        try (var parser = JSON.getFactory().createParser(text.toCharArray())) {
            Fields.require(parser.nextToken() == JsonToken.START_OBJECT, Fault.NOT_AN_OBJECT, null);
            members.read(parser, text, wanted);
            Fields.require(parser.nextToken() == null, Fault.NOT_JSON, null);
        } catch (StreamConstraintsException hostile) {
            throw new BadLine(hostile.getMessage().contains("nesting") ? Fault.TOO_DEEP : Fault.NOT_JSON);
        } catch (JsonProcessingException malformed) {
            var twice = String.valueOf(malformed.getOriginalMessage()).startsWith("Duplicate field");
            throw new BadLine(twice ? Fault.FIELD_TWICE : Fault.NOT_JSON);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return members;
    }

    JsonNode get(String name) {
        return values.get(name);
    }

    private void read(JsonParser parser, String text, Set<String> wanted) throws IOException {
        int start = -1;
        String name = null;
        while (true) {
            var token = parser.nextToken();
            int here = (int) parser.currentTokenLocation().getCharOffset();
            if (name != null) {
                texts.put(name, withoutComma(text.substring(start, here)));
            }
            if (token != JsonToken.FIELD_NAME) {
                return;
            }
            start = here;
            name = parser.currentName();
            parser.nextToken();
            if (wanted.contains(name)) {
                values.put(name, parser.readValueAsTree());
            } else {
                parser.skipChildren();
            }
        }
    }

    private static String withoutComma(String member) {
        var text = member.stripTrailing();
        return text.endsWith(",") ? text.substring(0, text.length() - 1).stripTrailing() : text;
    }
}
