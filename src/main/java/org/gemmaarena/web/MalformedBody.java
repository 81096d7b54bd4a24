package org.gemmaarena.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says what is wrong with a body that is not the JSON expected, in the client's terms. */
@Singleton
class MalformedBody {

    private final StatusMessages words;

    MalformedBody(StatusMessages words) {
        this.words = words;
    }

    ProblemException problem(JsonProcessingException error) {
        var field = field(error);
        return field.isEmpty()
                ? ProblemException.invalid("body", words.malformed())
                : ProblemException.invalid(field, words.malformed_field(field));
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
