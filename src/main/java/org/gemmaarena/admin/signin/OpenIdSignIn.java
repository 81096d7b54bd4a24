package org.gemmaarena.admin.signin;

import io.quarkus.oidc.OidcSession;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.gemmaarena.admin.Audit;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.voter.KeyedDigest;
import org.gemmaarena.web.ProblemException;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * {@code /admin/sign-in/openid}: where people arrive whom the OpenID provider knows; the path policy has sent them there and
 * back. Its word is taken once, here: what they may do comes from a claim of the ID token (OpenID Connect Core 1.0, 2), and
 * from then on the desk's own session says who it is.
 */
@Path(SignInPage.OPEN_ID)
@PermitAll
@Blocking
class OpenIdSignIn {

    /** With a colon, which no account here has in its name. */
    static final String PREFIX = "openid:";

    private static final int LONGEST_NAME = 24;
    private static final int MARK = 8;

    private final AdminConfig.OpenId config;
    private final OidcSession provider;
    private final Sessions sessions;
    private final KeyedDigest digest;
    private final Audit audit;
    private final SignInMessages words;

    OpenIdSignIn(
            AdminConfig config,
            OidcSession provider,
            Sessions sessions,
            KeyedDigest digest,
            Audit audit,
            SignInMessages words) {
        this.config = config.openid();
        this.provider = provider;
        this.sessions = sessions;
        this.digest = digest;
        this.audit = audit;
        this.words = words;
    }

    @GET
    public Response arrive(@RestQuery String to, HttpServerRequest request) {
        var token = provider.getIdToken();
        provider.logout().await().indefinitely();
        var name = nameOf(token);
        var role = role(token).orElseThrow(() -> ProblemException.forbidden(words.openid_no_role()));
        DeskCookie.read(request).ifPresent(sessions::end);
        DeskCookie.give(request, sessions.begin(name, role));
        audit.recordAlone(name, "sign-in", "accounts/" + name, role);
        return Response.seeOther(URI.create(DeskAddress.orStart(to))).build();
    }

    /** As people read it; names may change hands at a provider, so a mark says which account it is. */
    private String nameOf(JsonWebToken token) {
        var name = Stream.of("preferred_username", "email", "sub")
                .map(claim -> token.<Object>getClaim(claim))
                .filter(String.class::isInstance)
                .map(claim -> ((String) claim).replaceAll("\\p{Cntrl}", ""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseThrow();
        var shown = name.codePoints()
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        var mark = digest.brief("desk-account", token.getIssuer() + "\n" + token.getSubject());
        return PREFIX + shown + "~" + mark.substring(0, MARK);
    }

    private Optional<String> role(JsonWebToken token) {
        var groups = GroupClaim.of(claim(token, config.claim().orElseThrow()));
        return groups.contains(config.admin())
                ? Optional.of(Roles.ADMIN)
                : Optional.of(Roles.VIEWER).filter(role -> groups.contains(config.viewer()));
    }

    /** By its whole name, since some providers' names are addresses; else by the way to it. */
    private static Object claim(JsonWebToken token, String name) {
        if (token.containsClaim(name)) {
            return token.getClaim(name);
        }
        var path = name.split("/");
        Object found = token.getClaim(path[0]);
        for (int i = 1; i < path.length; i++) {
            found = found instanceof Map<?, ?> members ? members.get(path[i]) : null;
        }
        return found;
    }

    /** The groups of a claim, which providers write as a list or as one word. */
    private static final class GroupClaim {

        static Collection<String> of(Object claim) {
            return claim instanceof Collection<?> many
                    ? many.stream().map(GroupClaim::word).toList()
                    : Optional.ofNullable(claim).map(GroupClaim::word).stream().toList();
        }

        private static String word(Object one) {
            return one instanceof jakarta.json.JsonString text ? text.getString() : String.valueOf(one);
        }
    }
}
