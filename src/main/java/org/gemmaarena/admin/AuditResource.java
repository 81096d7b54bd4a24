package org.gemmaarena.admin;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.gemmaarena.web.ProblemException;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /api/admin/audit}: who changed what, when and why; the next page comes {@code before} the last id of this one. */
@Path("/api/admin/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Blocking
class AuditResource {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private final Audit audit;
    private final AdminMessages words;

    AuditResource(Audit audit, AdminMessages words) {
        this.audit = audit;
        this.words = words;
    }

    @GET
    public List<Audit.Entry> entries(@RestQuery String limit, @RestQuery String before) {
        return audit.before(
                number("before", before, Long.MAX_VALUE, Long.MAX_VALUE), (int) number("limit", limit, USUAL, MOST));
    }

    private long number(String parameter, String text, long usual, long most) {
        if (text == null) {
            return usual;
        }
        long number = text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
        if (number < 1 || number > most) {
            throw ProblemException.invalid(parameter, words.number_expected(parameter, 1, most));
        }
        return number;
    }
}
