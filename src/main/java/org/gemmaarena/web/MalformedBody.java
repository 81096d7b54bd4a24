package org.gemmaarena.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gemmaarena.web.Problem.Violation;

/** Says what is wrong with a body that is not the JSON expected, in the client's terms. */
final class MalformedBody {

    private MalformedBody() {}

    static Problem problem(JsonProcessingException error) {
        var field = field(error);
        var detail = field.isEmpty()
                ? "The body is not the JSON that this address takes."
                : "The field '" + field + "' has a value that it can't take.";
        return Problem.of(
                400, "Invalid input", detail, List.of(new Violation(field.isEmpty() ? "body" : field, detail)));
    }

    private static String field(JsonProcessingException error) {
        return error instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("."))
                : "";
    }
}
