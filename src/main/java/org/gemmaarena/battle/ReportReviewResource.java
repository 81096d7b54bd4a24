package org.gemmaarena.battle;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.admin.Reasons;
import org.gemmaarena.admin.Roles;

/** {@code /api/admin/reports}: what visitors object to; {@code /api/admin/battles/{id}/publication}: taking it back. */
@Path("/api/admin")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Blocking
class ReportReviewResource {

    /** Whether a report has been dealt with. */
    record Resolution(
            @NotNull(message = "{arena.report.resolved}") Boolean resolved) {}

    /** Why a battle is taken back. */
    record Unpublication(
            @NotNull(message = "{arena.exclusion.reason}")
            @Pattern(regexp = Reasons.SAYS_SOMETHING, message = "{arena.exclusion.reason}")
            @Size(max = 500, message = "{arena.exclusion.reason}")
            String reason) {}

    private final ReportReview reports;

    ReportReviewResource(ReportReview reports) {
        this.reports = reports;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.VIEWER})
    @Path("reports")
    public List<Reports.Entry> list() {
        return reports.list();
    }

    @PUT
    @Path("reports/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void resolve(long id, @NotNull(message = "{arena.body.missing}") @Valid Resolution body) {
        reports.resolve(id, body.resolved());
    }

    @DELETE
    @Path("battles/{id}/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    public void unpublish(UUID id, @NotNull(message = "{arena.body.missing}") @Valid Unpublication body) {
        reports.unpublish(id, Reasons.storable(body.reason()));
    }
}
