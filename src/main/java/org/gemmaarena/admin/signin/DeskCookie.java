package org.gemmaarena.admin.signin;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** The cookie of a session; the browser forgets it when it is closed. */
final class DeskCookie {

    static final String NAME = "arena_admin";

    private DeskCookie() {}

    static Optional<String> read(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(NAME))
                .map(Cookie::getValue)
                .filter(token -> !token.isEmpty());
    }

    static void give(HttpServerRequest request, String token) {
        request.response().addCookie(cookie(request, token));
    }

    static void take(HttpServerRequest request) {
        request.response().addCookie(cookie(request, "").setMaxAge(0));
    }

    /** Lax: who comes back from the provider, or by a link, is still signed in; what changes things is guarded by itself. */
    private static Cookie cookie(HttpServerRequest request, String value) {
        return Cookie.cookie(NAME, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(request.isSSL())
                .setSameSite(CookieSameSite.LAX);
    }
}
