package org.gemmaarena.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gemmaarena.web.Problem.Violation;

/** An error that is told to the client in words: thrown anywhere in a request, answered as a {@link Problem} or a page. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String title;
    private final transient List<Violation> violations;
    private final transient Duration retryAfter;

    private ProblemException(int status, String title, String detail, List<Violation> violations, Duration retryAfter) {
        super(detail);
        this.status = status;
        this.title = title;
        this.violations = violations;
        this.retryAfter = retryAfter;
    }

    public static ProblemException invalid(String field, String message) {
        return new ProblemException(400, "Invalid input", message, List.of(new Violation(field, message)), null);
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException(404, "Not found", detail, List.of(), null);
    }

    public static ProblemException conflict(String detail) {
        return new ProblemException(409, "Not possible now", detail, List.of(), null);
    }

    public static ProblemException tooMany(String detail, Duration retryAfter) {
        return new ProblemException(429, "Too many requests", detail, List.of(), retryAfter);
    }

    public static ProblemException unavailable(String detail, Duration retryAfter) {
        return new ProblemException(503, "Not available now", detail, List.of(), retryAfter);
    }

    Problem problem() {
        return Problem.of(status, title, getMessage(), violations);
    }

    /** How long to wait before asking again, where waiting helps. */
    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
