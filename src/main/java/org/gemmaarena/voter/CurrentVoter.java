package org.gemmaarena.voter;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Who sends this request: a voter by the signed cookie, or nobody yet. */
@RequestScoped
public class CurrentVoter {

    private static final String COOKIE = "arena_voter";
    private static final Duration LIFE = Duration.ofDays(365);

    private final RoutingContext request;
    private final VoterToken tokens;

    CurrentVoter(RoutingContext request, Secret secret) {
        this.request = request;
        this.tokens = new VoterToken(secret.value());
    }

    /** The voter, if the request brings a cookie that this arena gave out. */
    public Optional<UUID> find() {
        return Optional.ofNullable(request.request().getCookie(COOKIE))
                .flatMap(cookie -> tokens.verify(cookie.getValue()));
    }

    /** The voter; a new one gets a cookie with this answer. */
    public UUID findOrCreate() {
        return find().orElseGet(this::create);
    }

    /** By the proxy's word too: at worst a client that forges it gets a cookie that it can't send back. */
    private boolean isBehindTls() {
        return request.request().isSSL() || "https".equals(request.request().getHeader("X-Forwarded-Proto"));
    }

    private UUID create() {
        var voter = UUID.randomUUID();
        request.response()
                .addCookie(Cookie.cookie(COOKIE, tokens.sign(voter))
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(isBehindTls())
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(LIFE.toSeconds()));
        return voter;
    }
}
