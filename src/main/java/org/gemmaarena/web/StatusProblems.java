package org.gemmaarena.web;

import jakarta.inject.Singleton;
import java.util.List;

/** Puts the status of an error into words. */
@Singleton
class StatusProblems {

    private final StatusMessages words;

    StatusProblems(StatusMessages words) {
        this.words = words;
    }

    /** An error that the server itself raises, before any feature was asked. */
    Problem of(int status) {
        return of(status, detail(status), List.of());
    }

    /** An error with words of its own under the title of its status. */
    Problem of(int status, String detail, List<Problem.Violation> violations) {
        return Problem.of(status, title(status), detail, violations);
    }

    private String title(int status) {
        return switch (status) {
            case 400 -> words.invalid_title();
            case 401 -> words.sign_in_title();
            case 404 -> words.not_found_title();
            case 405 -> words.method_title();
            case 406 -> words.not_acceptable_title();
            case 409 -> words.conflict_title();
            case 413 -> words.too_large_title();
            case 415 -> words.format_title();
            case 429 -> words.too_many_title();
            case 503 -> words.unavailable_title();
            default -> status < 500 ? words.refused_title() : words.broken_title();
        };
    }

    private String detail(int status) {
        return switch (status) {
            case 400 -> words.invalid();
            case 401 -> words.sign_in();
            case 403 -> words.cross_site();
            case 404 -> words.not_found();
            case 405 -> words.method();
            case 406 -> words.not_acceptable();
            case 413 -> words.too_large();
            case 415 -> words.format();
            case 429 -> words.too_many();
            case 503 -> words.unavailable();
            default -> status < 500 ? words.refused() : words.broken();
        };
    }
}
