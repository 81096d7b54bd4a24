package org.gemmaarena.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The body of every error under {@code /api}: RFC 9457 problem details.
 *
 * @param detail what happened and what to do next, in words for the person who asked
 * @param violations what was wrong with the input, null where input was not the cause
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, List<Violation> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field of the input that was refused, and why. */
    public record Violation(String field, String message) {}

    static Problem of(int status, String title, String detail, List<Violation> violations) {
        return new Problem("about:blank", title, status, detail, violations.isEmpty() ? null : violations);
    }
}
