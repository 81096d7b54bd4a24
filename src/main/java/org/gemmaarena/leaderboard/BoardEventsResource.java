package org.gemmaarena.leaderboard;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** {@code /api/leaderboard/events}: tells whoever watches that a board has changed, at most once a second. */
@Path("/api/leaderboard/events")
class BoardEventsResource {

    private static final long SILENT_LOOKS = Duration.ofSeconds(15).dividedBy(BoardChanges.PERIOD);

    /** Which board changed. */
    record Changed(String arena) {}

    private final BoardChanges changes;

    BoardEventsResource(BoardChanges changes) {
        this.changes = changes;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    public Multi<OutboundSseEvent> events(Sse sse) {
        var silent = new int[1];
        return changes.changes().onItem().transformToMultiAndConcatenate(changed -> {
            silent[0] = changed.isEmpty() ? silent[0] + 1 : 0;
            var alive = silent[0] % SILENT_LOOKS == 1
                    ? Stream.of(sse.newEventBuilder().comment("alive").build())
                    : Stream.<OutboundSseEvent>empty();
            return Multi.createFrom()
                    .items(Stream.concat(alive, changed.stream().map(arena -> changed(arena, sse))));
        });
    }

    private static OutboundSseEvent changed(String arena, Sse sse) {
        return sse.newEventBuilder()
                .name("leaderboard")
                .data(new Changed(arena))
                .build();
    }
}
