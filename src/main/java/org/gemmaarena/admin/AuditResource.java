package org.gemmaarena.admin;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.gemmaarena.web.Parameters;

/**
 * {@code /api/admin/audit}: who changed what, when, from what to what and why; the next page comes {@code before} the last
 * id of this one. {@code /export} gives all that fits, as one JSON object a line.
 */
@Path("/api/admin/audit")
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class AuditResource {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private final Audit audit;
    private final Parameters parameters;
    private final ObjectMapper json;

    AuditResource(Audit audit, Parameters parameters, ObjectMapper json) {
        this.audit = audit;
        this.parameters = parameters;
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<Audit.Entry> entries(@BeanParam AuditParameters asked) {
        return audit.find(asked.read(parameters, USUAL, MOST));
    }

    @GET
    @Path("export")
    @Produces("application/x-ndjson")
    public Response export(@BeanParam AuditParameters asked) {
        var search = asked.read(parameters, MOST, MOST);
        StreamingOutput lines = out -> write(search, out);
        return Response.ok(lines)
                .header("Content-Disposition", "attachment; filename=\"audit.ndjson\"")
                .build();
    }

    private void write(AuditSearch search, OutputStream out) throws IOException {
        var page = audit.find(search);
        while (!page.isEmpty()) {
            for (var entry : page) {
                out.write(json.writeValueAsBytes(entry));
                out.write('\n');
            }
            page = audit.find(search.before(page.get(page.size() - 1).id(), MOST));
        }
    }
}
