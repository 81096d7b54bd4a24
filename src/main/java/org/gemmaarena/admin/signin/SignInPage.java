package org.gemmaarena.admin.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gemmaarena.admin.Audit;
import org.gemmaarena.web.Origin;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /admin/sign-in}: where people say who they are. It works without scripts. */
@Path(SignInPage.SIGN_IN)
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Blocking
class SignInPage {

    static final String SIGN_IN = "/admin/sign-in";
    static final String OPEN_ID = "/admin/sign-in/openid";

    private final PasswordCheck passwords;
    private final Sessions sessions;
    private final Entrances entrances;
    private final Audit audit;
    private final SignInMessages words;

    SignInPage(PasswordCheck passwords, Sessions sessions, Entrances entrances, Audit audit, SignInMessages words) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.entrances = entrances;
        this.audit = audit;
        this.words = words;
    }

    @GET
    public TemplateInstance form(@RestQuery String to) {
        return page(to, null);
    }

    @POST
    public Response signIn(
            @FormParam("user") String user,
            @FormParam("password") String password,
            @FormParam("to") String to,
            HttpServerRequest request) {
        try {
            return check(user, password, request)
                    .map(person -> enter(person, to, request))
                    .orElseGet(() -> refusal(401, to, words.wrong()).build());
        } catch (TooManyFailures locked) {
            return refusal(429, to, words.too_many_failures(locked.seconds()))
                    .header("Retry-After", locked.seconds())
                    .build();
        }
    }

    private Optional<SignedIn> check(String user, String password, HttpServerRequest request) {
        return user == null || password == null || !entrances.passwordOpen()
                ? Optional.empty()
                : passwords.check(
                        user.strip(),
                        password,
                        Origin.of(request.remoteAddress()).address());
    }

    private Response enter(SignedIn person, String to, HttpServerRequest request) {
        DeskCookie.read(request).ifPresent(sessions::end);
        DeskCookie.give(request, sessions.begin(person.name(), null));
        audit.recordAlone(person.name(), "sign-in", "accounts/" + person.name(), null);
        return Response.seeOther(URI.create(DeskAddress.orStart(to))).build();
    }

    private Response.ResponseBuilder refusal(int status, String to, String words) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page(to, words));
    }

    private TemplateInstance page(String to, String error) {
        var safe = DeskAddress.orStart(to);
        var openId = entrances.openIdOpen() ? OPEN_ID + "?to=" + URLEncoder.encode(safe, StandardCharsets.UTF_8) : null;
        return Templates.signIn(safe, error, entrances.passwordOpen(), openId);
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance signIn(String to, String error, boolean byPassword, String openId);
    }
}
