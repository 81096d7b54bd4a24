package org.gemmaarena.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.voter.Access;
import org.gemmaarena.voter.Invitations;
import org.gemmaarena.voter.VoterConfig;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * {@code /admin/invitations}: personal links, the newest first; the next page comes {@code before} the last id of this one. With
 * {@code fragment=list} only the list.
 */
@Path("/admin/invitations")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class InvitationsPage {

    private static final int ROWS = 50;

    /** @param older the id before which the next page is; null where this is the last one */
    record View(Access access, List<InvitationRow> rows, UUID older) {

        static View of(Access access, List<Invitations.Entry> found, Instant now) {
            boolean more = found.size() > ROWS;
            var shown = more ? found.subList(0, ROWS) : found;
            return new View(
                    access,
                    shown.stream().map(entry -> InvitationRow.of(entry, now)).toList(),
                    more ? shown.get(ROWS - 1).id() : null);
        }
    }

    private final Invitations invitations;
    private final VoterConfig config;
    private final Clock clock;

    InvitationsPage(Invitations invitations, VoterConfig config, Clock clock) {
        this.invitations = invitations;
        this.config = config;
        this.clock = clock;
    }

    @GET
    public TemplateInstance invitations(@RestQuery UUID before, @RestQuery String fragment) {
        var view = View.of(config.access(), invitations.before(before, ROWS + 1), clock.instant());
        return "list".equals(fragment) ? Templates.invitations$list(view) : Templates.invitations(view);
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance invitations(View view);

        static native TemplateInstance invitations$list(View view);
    }
}
