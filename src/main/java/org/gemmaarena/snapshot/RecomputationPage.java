package org.gemmaarena.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.gemmaarena.admin.Roles;

/** {@code /admin/leaderboard/recomputation}: starts a recomputation, shows how far it is, and the last report. */
@Path("/admin/leaderboard/recomputation")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class RecomputationPage {

    private final RecomputationLog log;
    private final ObjectMapper json;

    RecomputationPage(RecomputationLog log, ObjectMapper json) {
        this.log = log;
        this.json = json;
    }

    @GET
    public TemplateInstance recomputation() {
        var latest = log.latest().orElse(null);
        return Templates.recomputation(latest, latest == null ? null : report(latest.report()));
    }

    private ReportView report(String written) {
        try {
            return written == null ? null : ReportView.of(json.readValue(written, RecomputationReport.class));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** A report with its numbers as text. */
    record ReportView(RecomputationReport report, String finishedAt, String votes, String tallies, String notServed) {

        static ReportView of(RecomputationReport report) {
            return new ReportView(
                    report,
                    SnapshotRow.moment(report.finishedAt()),
                    SnapshotRow.count(report.votes()),
                    SnapshotRow.count(report.tallies()),
                    report.notServed().isEmpty() ? null : String.join(", ", report.notServed()));
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance recomputation(RecomputationState latest, ReportView view);
    }
}
