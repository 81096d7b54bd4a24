package org.gemmaarena.admin.signin;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.gemmaarena.admin.Roles;

/** {@code /admin/sign-out}: ends the session, on every replica. */
@Path("/admin/sign-out")
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class SignOutPage {

    private final Sessions sessions;

    SignOutPage(Sessions sessions) {
        this.sessions = sessions;
    }

    @POST
    public Response signOut(HttpServerRequest request) {
        DeskCookie.read(request).ifPresent(sessions::end);
        DeskCookie.take(request);
        return Response.seeOther(URI.create(SignInPage.SIGN_IN)).build();
    }
}
