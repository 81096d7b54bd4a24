package org.gemmaarena.admin.signin;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.web.Origin;
import org.gemmaarena.web.ProblemException;
import org.jboss.resteasy.reactive.ResponseStatus;

/** {@code /api/admin/accounts}: who may come to the desk by password; and one's own password. */
@Path("/api/admin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Blocking
class AccountResource {

    /** @param password at least 12 characters, at most 72 bytes */
    record NewAccount(String name, String role, String password) {}

    record NewRole(String role) {}

    record NewPassword(String password) {}

    /** @param current the password of now */
    record OwnPassword(String current, String password) {}

    private final AccountBook book;
    private final PasswordCheck passwords;
    private final SecurityIdentity person;
    private final SignInMessages words;

    AccountResource(AccountBook book, PasswordCheck passwords, SecurityIdentity person, SignInMessages words) {
        this.book = book;
        this.passwords = passwords;
        this.person = person;
        this.words = words;
    }

    @GET
    @Path("accounts")
    public List<AccountBook.Entry> all() {
        return book.all();
    }

    @POST
    @Path("accounts")
    @ResponseStatus(201)
    public void add(@NotNull(message = "{arena.body.missing}") NewAccount body) {
        book.add(body.name() == null ? "" : body.name(), body.role(), book.hash(body.password()));
    }

    @PUT
    @Path("accounts/{name}/role")
    public void setRole(String name, @NotNull(message = "{arena.body.missing}") NewRole body) {
        book.setRole(name, body.role());
    }

    @PUT
    @Path("accounts/{name}/password")
    public void setPassword(String name, @NotNull(message = "{arena.body.missing}") NewPassword body) {
        book.setPassword(name, book.hash(body.password()));
    }

    @DELETE
    @Path("accounts/{name}")
    public void remove(String name) {
        book.remove(name);
    }

    @PUT
    @Path("account/password")
    @RolesAllowed({Roles.ADMIN, Roles.VIEWER})
    public void setOwnPassword(@NotNull(message = "{arena.body.missing}") OwnPassword body, HttpServerRequest request) {
        var name = person.getPrincipal().getName();
        var hash = book.hash(body.password());
        if (!isRight(name, body.current(), request)) {
            throw ProblemException.invalid("current", words.password_now_wrong());
        }
        book.setPassword(name, hash);
    }

    private boolean isRight(String name, String password, HttpServerRequest request) {
        try {
            var address = Origin.of(request.remoteAddress()).address();
            return password != null && passwords.check(name, password, address).isPresent();
        } catch (TooManyFailures locked) {
            throw ProblemException.tooMany(
                    words.too_many_failures(locked.seconds()), java.time.Duration.ofSeconds(locked.seconds()));
        }
    }
}
