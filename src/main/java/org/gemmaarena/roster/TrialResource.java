package org.gemmaarena.roster;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.gemmaarena.admin.Reasons;
import org.gemmaarena.admin.Roles;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jboss.resteasy.reactive.common.util.RestMediaType;

/** {@code POST /api/admin/models/{id}/test}: a trial of a model, one JSON object a line as it happens. */
@Path("/api/admin/models/{id}/test")
@RolesAllowed(Roles.ADMIN)
@Blocking
class TrialResource {

    /** What to ask. */
    record Trial(
            @NotNull(message = "{arena.model.prompt}")
            @Pattern(regexp = Reasons.SAYS_SOMETHING, message = "{arena.model.prompt}")
            @Size(max = 16_000, message = "{arena.model.prompt}")
            String prompt) {}

    private final Trials trials;

    TrialResource(Trials trials) {
        this.trials = trials;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(RestMediaType.APPLICATION_NDJSON)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    public Multi<TrialEvent> test(String id, @NotNull(message = "{arena.body.missing}") @Valid Trial body) {
        return trials.run(id, body.prompt());
    }
}
