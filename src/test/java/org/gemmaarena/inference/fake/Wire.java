package org.gemmaarena.inference.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.gemmaarena.inference.Input;
import org.gemmaarena.inference.ServedModel;

/** How a fake server writes what it has to say. */
interface Wire {

    JsonMapper MAPPER = new JsonMapper();

    String contentType();

    /** What comes before the first delta. */
    String head(String model);

    String delta(String model, Delta delta);

    String end(String model, Script script, int tokens);

    String error(String message);

    JsonNode rejection(Rejection rejection);

    JsonNode models(List<ServedModel> models);

    /** What a model takes besides text. */
    JsonNode description(Set<Input> inputs);

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }
}
