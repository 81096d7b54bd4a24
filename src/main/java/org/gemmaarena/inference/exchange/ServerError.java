package org.gemmaarena.inference.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gemmaarena.inference.FailureKind;

/**
 * An error as a server tells it, in any of the forms {@code {"error": "…"}}, {@code {"error": {"message", "type",
 * "code"}}} and {@code {"object": "error", "message", "type"}}.
 *
 * @param type the server's name for it; may be empty
 */
public record ServerError(String type, String message) {

    private static final int BRIEF = 500;
    private static final Pattern TOO_LONG_TYPE = Pattern.compile("exceed_context_size_error|context_length_exceeded");
    // Not "Context size has been exceeded": llama-server says that when other answers fill the memory they share.
    private static final Pattern TOO_LONG = ignoringCase("exceed(s|ed|ing)?\\b.{0,40}\\bcontext|maximum context length"
            + "|maximum model length|(prompt|input) (is )?too long|truncat(e|ed|ion)\\b");
    private static final Pattern MEDIA = ignoringCase("\\b(image|images|audio|video|vision|multimodal)\\b");
    private static final Pattern REFUSED =
            ignoringCase("not supported?|unsupported|no support|missing data required|not a multimodal|at most 0");

    /** The error in an object, if there is one. */
    public static Optional<ServerError> in(JsonNode object) {
        JsonNode error = object.path("error");
        if (error.isTextual() && !error.textValue().isEmpty()) {
            return Optional.of(new ServerError("", error.textValue()));
        }
        if (error.isObject()) {
            return Optional.of(of(error));
        }
        return "error".equals(Json.text(object, "object")) ? Optional.of(of(object)) : Optional.empty();
    }

    /** The error in the body of a refused request; the body itself if it has no known form. */
    static ServerError inBody(String body) {
        return Json.parse(body).flatMap(ServerError::in).orElseGet(() -> new ServerError("", body));
    }

    private static ServerError of(JsonNode error) {
        String type = Json.text(error, "type");
        String code = Json.text(error, "code");
        String message = Json.text(error, "message");
        return new ServerError((type + " " + code).strip(), message.isEmpty() ? error.toString() : message);
    }

    public FailureKind kind() {
        if (TOO_LONG_TYPE.matcher(type).find() || TOO_LONG.matcher(message).find()) {
            return FailureKind.TOO_LONG;
        }
        if (MEDIA.matcher(message).find() && REFUSED.matcher(message).find()) {
            return FailureKind.UNSUPPORTED_INPUT;
        }
        return FailureKind.TRY_AGAIN;
    }

    /** One line of at most 500 characters, fit for a log. */
    static String brief(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= BRIEF ? line : line.substring(0, BRIEF) + "…";
    }

    private static Pattern ignoringCase(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
