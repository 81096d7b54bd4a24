package org.gemmaarena.battle;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.gemmaarena.integrity.Limits;
import org.gemmaarena.voter.CurrentVoter;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /api/battles/{id}/report}: tells the admin of a published battle that should not be one; open to everybody. */
@Path("/api/battles/{id}/report")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
class ReportResource {

    /** @param reason in the reporter's words, or absent */
    record NewReport(
            @NotNull(message = "{arena.report.kind}") ReportKind kind,

            @Size(max = 500, message = "{arena.report.reason}")
            String reason) {}

    private final Battles battles;
    private final Reports reports;
    private final Limits limits;
    private final CurrentVoter voter;

    ReportResource(Battles battles, Reports reports, Limits limits, CurrentVoter voter) {
        this.battles = battles;
        this.reports = reports;
        this.limits = limits;
        this.voter = voter;
    }

    @POST
    public RestResponse<Void> report(UUID id, @NotNull(message = "{arena.body.missing}") @Valid NewReport body) {
        var battle = battles.visible(id, voter.find()).battle();
        if (!battle.published) {
            throw battles.notFound();
        }
        limits.takeReport();
        if (!reports.file(id, voter.find(), body.kind(), storable(body.reason()))) {
            throw battles.notFound();
        }
        return RestResponse.accepted();
    }

    /** Null where nothing was said. */
    private static String storable(String reason) {
        return reason == null || reason.isBlank()
                ? null
                : PromptText.clean(reason).strip();
    }
}
