package org.gemmaarena.battle;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gemmaarena.battle.EventReader.Numbered;
import org.gemmaarena.voter.CurrentVoter;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** {@code GET /api/battles/{id}/events}: the answers as they grow. */
@Path("/api/battles/{id}/events")
class BattleEventsResource {

    private static final int RECONNECT_MS = 1000;

    private final Battles battles;
    private final BattleFeed feed;
    private final CurrentVoter voter;

    BattleEventsResource(Battles battles, BattleFeed feed, CurrentVoter voter) {
        this.battles = battles;
        this.feed = feed;
        this.voter = voter;
    }

    /** From the last event that the reader had; 204 tells a browser not to come again, since all has been told. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking
    public Multi<OutboundSseEvent> events(UUID id, @HeaderParam("Last-Event-ID") String lastEventId, Sse sse) {
        var turn = battles.released(battles.visible(id, voter.find()));
        var last = Optional.ofNullable(lastEventId)
                .flatMap(Cursor::parse)
                .map(cursor -> cursor.turn() < turn.number() ? Cursor.start(turn) : cursor);
        if (last.map(cursor -> toldAll(cursor, turn)).orElseGet(turn::over)) {
            throw new WebApplicationException(Response.noContent().build());
        }
        var opening = sse.newEventBuilder()
                .comment("open")
                .reconnectDelay(RECONNECT_MS)
                .build();
        var events = feed.of(id, last.orElseGet(() -> Cursor.start(turn)))
                .onItem()
                .transformToMultiAndConcatenate(batch -> Multi.createFrom().items(send(batch, sse)));
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(opening), events);
    }

    /** Also true for a place in an earlier attempt, which can't be gone on from. */
    private static boolean toldAll(Cursor cursor, ReleasedTurn turn) {
        var reader = new EventReader(cursor);
        return reader.read(turn).isEmpty() && reader.over();
    }

    private static Stream<OutboundSseEvent> send(List<Numbered> events, Sse sse) {
        return events.isEmpty()
                ? Stream.of(sse.newEventBuilder().comment("alive").build())
                : events.stream().map(event -> send(event, sse));
    }

    private static OutboundSseEvent send(Numbered event, Sse sse) {
        return sse.newEventBuilder()
                .id(event.cursor().id())
                .name(event.event().eventName())
                .data(event.event())
                .build();
    }
}
