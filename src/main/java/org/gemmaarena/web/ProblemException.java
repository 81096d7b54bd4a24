package org.gemmaarena.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gemmaarena.web.Problem.Violation;

/** An error that is told to the client in words: thrown anywhere in a request, answered as a {@link Problem} or a page. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient List<Violation> violations;
    private final transient Duration retryAfter;

    private ProblemException(int status, String detail, List<Violation> violations, Duration retryAfter) {
        super(detail);
        this.status = status;
        this.violations = violations;
        this.retryAfter = retryAfter;
    }

    public static ProblemException invalid(String field, String message) {
        return new ProblemException(400, message, List.of(new Violation(field, message)), null);
    }

    /** Nobody yet who may do this; the words say how to become somebody. */
    public static ProblemException unauthorized(String detail) {
        return new ProblemException(401, detail, List.of(), null);
    }

    public static ProblemException forbidden(String detail) {
        return new ProblemException(403, detail, List.of(), null);
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException(404, detail, List.of(), null);
    }

    public static ProblemException conflict(String detail) {
        return new ProblemException(409, detail, List.of(), null);
    }

    public static ProblemException tooLarge(String detail) {
        return new ProblemException(413, detail, List.of(), null);
    }

    public static ProblemException tooLarge(String field, String message) {
        return new ProblemException(413, message, List.of(new Violation(field, message)), null);
    }

    public static ProblemException tooMany(String detail, Duration retryAfter) {
        return new ProblemException(429, detail, List.of(), retryAfter);
    }

    public static ProblemException unavailable(String detail, Duration retryAfter) {
        return new ProblemException(503, detail, List.of(), retryAfter);
    }

    int status() {
        return status;
    }

    List<Violation> violations() {
        return violations;
    }

    /** How long to wait before asking again, where waiting helps. */
    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
