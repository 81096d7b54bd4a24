package org.gemmaarena.review;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.web.Parameters;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * {@code GET /api/admin/votes}: votes by whatever is known of them, newest first. The next page comes {@code before} the
 * {@code next} of this one; a page may have fewer rows than its limit, or none, and still a next one, since one call looks at
 * 10,000 votes at most.
 */
@Path("/api/admin")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class VoteSearchResource {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final VoteFilters filters;
    private final VoteSearch votes;
    private final Parameters parameters;

    VoteSearchResource(VoteFilters filters, VoteSearch votes, Parameters parameters) {
        this.filters = filters;
        this.votes = votes;
        this.parameters = parameters;
    }

    @GET
    @Path("votes")
    public VotePage votes(@BeanParam VoteParameters given, @RestQuery String before, @RestQuery String limit) {
        return votes.page(filters.read(given), parameters.before(before), parameters.limit(limit, USUAL, MOST));
    }
}
