package org.gemmaarena.admin;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.gemmaarena.vote.Exclusions.Change;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /api/admin/…/exclusion}: takes a vote, or all of a voter's, out of the ratings and back in. */
@Path("/api/admin")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Blocking
class ExclusionResource {

    private static final int LONGEST_REASON = Reasons.LONGEST;

    /** Why something is taken out. */
    record Exclusion(
            @NotNull(message = "{arena.exclusion.reason}")
            @Pattern(regexp = Reasons.SAYS_SOMETHING, message = "{arena.exclusion.reason}")
            @Size(max = LONGEST_REASON, message = "{arena.exclusion.reason}")
            String reason) {}

    private final AdminExclusions exclusions;

    ExclusionResource(AdminExclusions exclusions) {
        this.exclusions = exclusions;
    }

    @PUT
    @Path("votes/{battleId}/exclusion")
    @Consumes(MediaType.APPLICATION_JSON)
    public Change excludeVote(UUID battleId, @NotNull(message = "{arena.body.missing}") @Valid Exclusion body) {
        return exclusions.excludeVote(battleId, Reasons.storable(body.reason()));
    }

    @DELETE
    @Path("votes/{battleId}/exclusion")
    public Change includeVote(
            UUID battleId, @RestQuery @Size(max = LONGEST_REASON, message = "{arena.exclusion.reason}") String reason) {
        return exclusions.includeVote(battleId, Reasons.storable(reason));
    }

    @PUT
    @Path("voters/{voterId}/exclusion")
    @Consumes(MediaType.APPLICATION_JSON)
    public Change excludeVoter(UUID voterId, @NotNull(message = "{arena.body.missing}") @Valid Exclusion body) {
        return exclusions.excludeVoter(voterId, Reasons.storable(body.reason()));
    }

    @DELETE
    @Path("voters/{voterId}/exclusion")
    public Change includeVoter(
            UUID voterId, @RestQuery @Size(max = LONGEST_REASON, message = "{arena.exclusion.reason}") String reason) {
        return exclusions.includeVoter(voterId, Reasons.storable(reason));
    }
}
