package org.gemmaarena.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A request as it goes over the line.
 *
 * @param headers whole lines; a length or an encoding of the body is among them
 * @param body the bytes after the headers, null for none
 * @param whole whether an HTTP server can tell where it ends
 */
public record Request(String method, String target, List<String> headers, byte[] body, boolean whole) {

    private static final int LONGEST_TARGET = 4 << 10;
    private static final int LONGEST_HEAD = 20 << 10;
    private static final int LONGEST_BODY = 1 << 20;

    /**
     * Whether the server may close the line without an answer that arrives: it can't tell where the request ends, or refuses it
     * for its size before it has read all, so that what is still on its way resets the line (RFC 9112, section 9.6).
     */
    public boolean mayBeCutOff() {
        return !whole
                || target.length() > LONGEST_TARGET
                || head().length > LONGEST_HEAD
                || body != null && body.length > LONGEST_BODY;
    }

    byte[] head() {
        return (method + " " + target + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        var start = body == null ? "" : new String(body, 0, Math.min(body.length, 400), StandardCharsets.UTF_8);
        var line = method + " " + target + " " + headers + " " + start;
        return line.length() > 1500 ? line.substring(0, 1500) + "…" : line;
    }
}
