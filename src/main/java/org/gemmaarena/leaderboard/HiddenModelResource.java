package org.gemmaarena.leaderboard;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Set;
import org.gemmaarena.admin.Roles;

/** {@code /api/admin/leaderboard/hidden-models}: takes a model off the boards that visitors see, and puts it back. */
@Path("/api/admin/leaderboard/hidden-models")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Blocking
class HiddenModelResource {

    private final HiddenModels hidden;

    HiddenModelResource(HiddenModels hidden) {
        this.hidden = hidden;
    }

    /** Ids of models by arena. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.VIEWER})
    public Map<String, Set<String>> all() {
        return hidden.all();
    }

    @PUT
    @Path("{arena}/{model}")
    public void hide(String arena, String model) {
        hidden.hide(arena, model);
    }

    @DELETE
    @Path("{arena}/{model}")
    public void show(String arena, String model) {
        hidden.show(arena, model);
    }
}
