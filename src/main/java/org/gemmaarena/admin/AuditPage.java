package org.gemmaarena.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code /admin/audit}: who changed what, when and why. */
@Path("/admin/audit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class AuditPage {

    private static final int ROWS = 50;

    private final Audit audit;

    AuditPage(Audit audit) {
        this.audit = audit;
    }

    @GET
    public TemplateInstance audit() {
        return Templates.audit(audit.before(Long.MAX_VALUE, ROWS));
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance audit(List<Audit.Entry> entries);
    }
}
