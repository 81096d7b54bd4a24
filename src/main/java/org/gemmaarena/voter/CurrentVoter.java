package org.gemmaarena.voter;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.gemmaarena.web.ProblemException;

/** Who sends this request: a voter by the signed cookie, or nobody yet. */
@RequestScoped
public class CurrentVoter {

    private static final String COOKIE = "arena_voter";
    /** How long a browser keeps the cookie after it was given. */
    public static final Duration LIFE = Duration.ofDays(365);

    private final RoutingContext request;
    private final VoterConfig config;
    private final VoterTokens tokens;
    private final Invitations invitations;
    private final Newcomers newcomers;
    private final VoterMessages words;
    private Optional<UUID> found;

    CurrentVoter(
            RoutingContext request,
            VoterConfig config,
            VoterTokens tokens,
            Invitations invitations,
            Newcomers newcomers,
            VoterMessages words) {
        this.request = request;
        this.config = config;
        this.tokens = tokens;
        this.invitations = invitations;
        this.newcomers = newcomers;
        this.words = words;
    }

    /** The voter, if the request brings a cookie that this arena gave out and that is good under its rule of access. */
    public Optional<UUID> find() {
        if (found == null) {
            found = Optional.ofNullable(request.request().getCookie(COOKIE))
                    .map(Cookie::getValue)
                    .flatMap(this::recognise);
        }
        return found;
    }

    /** The voter; where the arena is open to all, a new one gets a cookie with this answer. */
    public UUID findOrCreate() {
        requireAdmitted();
        return find().orElseGet(() -> {
            newcomers.admit();
            return enter(UUID.randomUUID());
        });
    }

    /** How the arena stands to whoever sends this. */
    public Admission admission() {
        return new Admission(config.access(), config.access() == Access.OPEN || find().isPresent());
    }

    /** Refuses whoever may neither start battles nor vote. */
    void requireAdmitted() {
        var admission = admission();
        if (!admission.admitted()) {
            throw ProblemException.unauthorized(
                    admission.isWantingSignIn() ? words.sign_in_first() : words.invitation_first());
        }
    }

    /** Makes this request's sender that voter from now on. */
    UUID enter(UUID voter) {
        found = Optional.of(voter);
        give(tokens.anonymous(voter), LIFE);
        return voter;
    }

    /** The same for somebody who signed in, for as long as that holds. */
    void enterSignedIn(UUID voter) {
        found = Optional.of(voter);
        give(tokens.signedIn(voter, config.signInLife()), config.signInLife());
    }

    /** Takes the cookie back: whoever sent this is nobody again. */
    public void leave() {
        found = Optional.empty();
        give("", Duration.ZERO);
    }

    private Optional<UUID> recognise(String token) {
        return switch (config.access()) {
            case OPEN -> tokens.verifyAnonymous(token).or(() -> tokens.verifySignedIn(token));
            case INVITATION -> tokens.verifyAnonymous(token).filter(invitations::admits);
            case SIGN_IN -> tokens.verifySignedIn(token);
        };
    }

    private void give(String token, Duration life) {
        request.response()
                .addCookie(Cookie.cookie(COOKIE, token)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(request.request().isSSL())
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(life.toSeconds()));
    }
}
