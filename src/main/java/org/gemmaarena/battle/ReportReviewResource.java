package org.gemmaarena.battle;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.admin.AdminMessages;
import org.gemmaarena.admin.Reasons;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.web.ProblemException;
import org.jboss.resteasy.reactive.RestQuery;

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
    record Unpublication(String reason) {}

    private final ReportReview reports;
    private final AdminMessages words;

    ReportReviewResource(ReportReview reports, AdminMessages words) {
        this.reports = reports;
        this.words = words;
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

    /** The reason comes in the body or, as at other calls that take something back, in the address. */
    @DELETE
    @Path("battles/{id}/publication")
    public void unpublish(UUID id, @RestQuery String reason, @Valid Unpublication body) {
        reports.unpublish(id, reason(body == null ? reason : body.reason()));
    }

    private String reason(String given) {
        if (given == null || !given.matches(Reasons.SAYS_SOMETHING) || given.length() > Reasons.LONGEST) {
            throw ProblemException.invalid("reason", words.reason_expected());
        }
        return Reasons.storable(given);
    }
}
