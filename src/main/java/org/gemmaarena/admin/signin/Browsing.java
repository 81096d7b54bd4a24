package org.gemmaarena.admin.signin;

import io.vertx.core.http.HttpServerRequest;
import java.util.Set;

/** What a request tells of who sends it (Fetch Metadata, W3C). */
final class Browsing {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private Browsing() {}

    /** Whether somebody opened a page or changed something; a page that keeps itself up to date does neither. */
    static boolean isByAPerson(HttpServerRequest request) {
        var mode = request.getHeader("Sec-Fetch-Mode");
        return mode == null || mode.equals("navigate") || !isSafe(request);
    }

    /** Whether a script in a page sends it: a browser would ask it for a password in a window of its own. */
    static boolean isByAScript(HttpServerRequest request) {
        var mode = request.getHeader("Sec-Fetch-Mode");
        return mode != null && !mode.equals("navigate");
    }

    static boolean isSafe(HttpServerRequest request) {
        return SAFE.contains(request.method().name());
    }

    /** Whether it wants to see a page, and can be sent to another one. */
    static boolean wantsAPage(HttpServerRequest request) {
        var accepted = request.getHeader("Accept");
        return request.method().name().equals("GET") && accepted != null && accepted.contains("text/html");
    }
}
