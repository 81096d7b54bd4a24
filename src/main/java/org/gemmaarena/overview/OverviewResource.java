package org.gemmaarena.overview;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.gemmaarena.admin.Roles;

/** {@code /api/admin/overview}: the arena at a glance; its {@code /events} tell that something there has changed. */
@Path("/api/admin/overview")
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
class OverviewResource {

    private static final int SILENT_SECONDS = 15;

    private final Overviews overviews;
    private final OverviewChanges changes;

    OverviewResource(Overviews overviews, OverviewChanges changes) {
        this.overviews = overviews;
        this.changes = changes;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    public Overview overview() {
        return overviews.latest();
    }

    /** An event {@code overview} without content, at most one a second. */
    @GET
    @Path("events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> events(Sse sse) {
        var silent = new int[1];
        return changes.changes().onItem().transformToMultiAndConcatenate(changed -> {
            silent[0] = changed ? 0 : silent[0] + 1;
            if (changed) {
                return Multi.createFrom()
                        .item(sse.newEventBuilder().name("overview").data("{}").build());
            }
            return silent[0] % SILENT_SECONDS == 1
                    ? Multi.createFrom()
                            .item(sse.newEventBuilder().comment("alive").build())
                    : Multi.createFrom().empty();
        });
    }
}
