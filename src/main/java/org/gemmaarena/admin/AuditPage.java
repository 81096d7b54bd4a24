package org.gemmaarena.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gemmaarena.web.Parameters;

/** {@code /admin/audit}: who changed what, when, from what to what and why. */
@Path("/admin/audit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class AuditPage {

    private static final int ROWS = 50;

    private final Audit audit;
    private final Parameters parameters;

    AuditPage(Audit audit, Parameters parameters) {
        this.audit = audit;
        this.parameters = parameters;
    }

    @GET
    public TemplateInstance audit(@BeanParam AuditParameters asked) {
        var search = asked.read(parameters, ROWS, ROWS);
        var entries = audit.find(search.before(search.before(), ROWS + 1));
        var shown = entries.subList(0, Math.min(entries.size(), ROWS));
        var filters = filters(asked);
        var older = entries.size() > ROWS
                ? filters + "&before=" + shown.get(ROWS - 1).id()
                : null;
        return Templates.audit(shown, asked, filters, older, search.before() != Long.MAX_VALUE);
    }

    private static String filters(AuditParameters asked) {
        return Stream.of(
                        parameter("actor", asked.actor),
                        parameter("action", asked.action),
                        parameter("target", asked.target),
                        parameter("from", asked.from),
                        parameter("to", asked.to))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String parameter(String name, String text) {
        return text == null || text.isBlank() ? null : name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance audit(
                List<Audit.Entry> entries, AuditParameters asked, String filters, String older, boolean further);
    }
}
