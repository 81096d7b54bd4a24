package org.gemmaarena.web;

import java.util.List;

/** Words for the errors that the server itself raises, before any feature was asked. */
final class StatusWords {

    private StatusWords() {}

    static Problem problem(int status) {
        return switch (status) {
            case 400 -> of(status, "Invalid input", "The request can't be understood. Check its address and its body.");
            case 403 -> of(status, "Refused", "This request came from another site and was refused.");
            case 404 ->
                of(status, "Not found", "There is nothing at this address. Check it, or start from the first page.");
            case 405 -> of(status, "Wrong method", "This address does not take that method.");
            case 406 -> of(status, "Not acceptable", "This address has nothing in the format that was asked for.");
            case 413 -> of(status, "Too large", "The request is larger than this arena takes. Please shorten it.");
            case 415 -> of(status, "Wrong format", "This address takes application/json.");
            default ->
                status < 500
                        ? of(status, "Refused", "The request was refused.")
                        : of(
                                status,
                                "Something broke here",
                                "This is our fault, not yours. Please try again in a moment.");
        };
    }

    private static Problem of(int status, String title, String detail) {
        return Problem.of(status, title, detail, List.of());
    }
}
