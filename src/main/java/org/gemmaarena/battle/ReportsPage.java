package org.gemmaarena.battle;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.web.Parameters;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /admin/reports}: what visitors object to; the next page comes {@code before} the last id of this one. */
@Path("/admin/reports")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class ReportsPage {

    private static final int ROWS = 25;
    private static final String RESOLVED = "resolved";

    /** @param older the id before which the next page is; null where this is the last one */
    record View(List<ReportDesk.Row> rows, boolean resolved, Long older) {

        static View of(List<ReportDesk.Row> found, boolean resolved) {
            boolean more = found.size() > ROWS;
            var rows = more ? found.subList(0, ROWS) : found;
            return new View(rows, resolved, more ? rows.get(ROWS - 1).id() : null);
        }
    }

    private final ReportDesk reports;
    private final Parameters parameters;

    ReportsPage(ReportDesk reports, Parameters parameters) {
        this.reports = reports;
        this.parameters = parameters;
    }

    @GET
    public TemplateInstance reports(@RestQuery String state, @RestQuery String before) {
        boolean resolved = RESOLVED.equals(state);
        return Templates.reports(
                View.of(reports.before(parameters.before(before, Long.MAX_VALUE), resolved, ROWS + 1), resolved));
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance reports(View view);
    }
}
