package org.gemmaarena.snapshot;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.gemmaarena.admin.Desk;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.web.ProblemException;
import org.jboss.resteasy.reactive.ResponseStatus;

/** {@code /api/admin/leaderboard/recomputation}: makes everything anew from the votes, and tells how far that is. */
@Path("/api/admin/leaderboard/recomputation")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Blocking
class RecomputationResource {

    private final Recomputation recomputation;
    private final RecomputationLog log;
    private final Desk desk;
    private final SnapshotMessages words;

    RecomputationResource(Recomputation recomputation, RecomputationLog log, Desk desk, SnapshotMessages words) {
        this.recomputation = recomputation;
        this.log = log;
        this.desk = desk;
        this.words = words;
    }

    /** The rest is done behind the scenes. */
    @POST
    @ResponseStatus(202)
    public RecomputationState start() {
        if (!recomputation.start(desk.user())) {
            throw ProblemException.conflict(words.running_already());
        }
        return latest();
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.VIEWER})
    public RecomputationState latest() {
        return log.latest().orElseThrow(() -> ProblemException.notFound(words.never_recomputed()));
    }
}
