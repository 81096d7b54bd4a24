package org.gemmaarena.roster;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.admin.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /api/admin/backends/{backend}/pulls}: models that a backend is to fetch, and how far it is. */
@Path("/api/admin/backends/{backend}/pulls")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Blocking
class PullResource {

    /** @param model a name such as {@code gemma4:e2b} */
    record Wanted(@NotNull(message = "{arena.model.pull}") String model) {}

    private final Pulls pulls;
    private final SecurityIdentity admin;

    PullResource(Pulls pulls, SecurityIdentity admin) {
        this.pulls = pulls;
        this.admin = admin;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<PullState> start(
            String backend, @NotNull(message = "{arena.body.missing}") @Valid Wanted body) {
        var pull = pulls.start(backend, body.model(), admin.getPrincipal().getName());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, pull)
                .location(URI.create("/api/admin/backends/" + backend + "/pulls/" + pull.id()))
                .build();
    }

    /** Newest first. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.VIEWER})
    public List<PullState> newest(String backend) {
        return pulls.newest(backend);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.VIEWER})
    public PullState one(String backend, UUID id) {
        return pulls.one(backend, id);
    }

    /** Cancels it. */
    @DELETE
    @Path("{id}")
    public void cancel(String backend, UUID id) {
        pulls.cancel(backend, id, admin.getPrincipal().getName());
    }
}
