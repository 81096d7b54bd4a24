package org.gemmaarena.roster;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.gemmaarena.admin.Roles;

/** {@code GET /api/admin/backends}: state, memory and latency percentiles. */
@Path("/api/admin/backends")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class BackendResource {

    private final BackendStates states;

    BackendResource(BackendStates states) {
        this.states = states;
    }

    @GET
    public List<BackendState> backends() {
        return states.now();
    }
}
