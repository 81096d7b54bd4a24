package org.gemmaarena.prompt;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /api/admin/prompts}: the sample prompts of the start page, in their order. */
@Path("/api/admin/prompts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class PromptResource {

    /** All ids, each once. */
    record Order(
            @NotNull(message = "{arena.prompt.order}") List<@NotNull(message = "{arena.prompt.order}") String> order) {}

    /** Whether only admins see it. */
    record Drafting(
            @NotNull(message = "{arena.publication.missing}")
            Boolean draft) {}

    /** How many came back. */
    record Restored(int restored) {}

    private final PromptDesk desk;

    PromptResource(PromptDesk desk) {
        this.desk = desk;
    }

    @GET
    public List<SamplePrompt> all() {
        return desk.all();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    public RestResponse<SamplePrompt> add(@NotNull(message = "{arena.body.missing}") PromptForm.Written body) {
        return RestResponse.status(RestResponse.Status.CREATED, desk.add(body));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    public SamplePrompt change(String id, @NotNull(message = "{arena.body.missing}") PromptForm.Written body) {
        return desk.change(id, body);
    }

    @PUT
    @Path("{id}/draft")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    public SamplePrompt changeDraft(String id, @NotNull(message = "{arena.body.missing}") @Valid Drafting body) {
        return desk.changeDraft(id, body.draft());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    public void delete(String id) {
        desk.delete(id);
    }

    @PUT
    @Path("order")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    public List<SamplePrompt> order(@NotNull(message = "{arena.body.missing}") @Valid Order body) {
        return desk.order(body.order());
    }

    /** Brings back the built-in ones that were deleted, behind the others. */
    @POST
    @Path("built-in")
    @RolesAllowed(Roles.ADMIN)
    public Restored restore() {
        return new Restored(desk.restore());
    }
}
