package org.gemmaarena.battle;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.gemmaarena.voter.CurrentVoter;
import org.jboss.resteasy.reactive.RestMulti;

/** {@code GET /api/battles/{id}/events}: the answers as they grow. */
@Path("/api/battles/{id}/events")
class BattleEventsResource {

    private final Battles battles;
    private final BattleFeed feed;
    private final EventText text;
    private final CurrentVoter voter;

    BattleEventsResource(Battles battles, BattleFeed feed, EventText text, CurrentVoter voter) {
        this.battles = battles;
        this.feed = feed;
        this.text = text;
        this.voter = voter;
    }

    /** From the last event that the reader had; 204 tells a browser not to come again, since all has been told. */
    @GET
    @Blocking
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS))
    public RestMulti<byte[]> events(UUID id, @HeaderParam("Last-Event-ID") String lastEventId) {
        var turn = battles.lastTurn(id, voter.find());
        var last = Optional.ofNullable(lastEventId)
                .flatMap(Cursor::parse)
                .map(cursor -> cursor.turn() < turn.number() ? Cursor.start(turn) : cursor);
        if (last.map(cursor -> toldAll(cursor, turn)).orElseGet(turn::over)) {
            throw new WebApplicationException(Response.noContent().build());
        }
        var events = feed.of(id, last.orElseGet(() -> Cursor.start(turn))).map(text::of);
        var all = Multi.createBy().concatenating().streams(Multi.createFrom().item(text.opening()), events);
        return RestMulti.fromMultiData(all)
                .header(HttpHeaders.CONTENT_TYPE, MediaType.SERVER_SENT_EVENTS)
                .build();
    }

    /** Also true for a place in an earlier attempt, which can't be gone on from. */
    private static boolean toldAll(Cursor cursor, ReleasedTurn turn) {
        var reader = new EventReader(cursor);
        return reader.read(turn).isEmpty() && reader.over();
    }
}
