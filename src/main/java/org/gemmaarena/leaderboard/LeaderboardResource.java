package org.gemmaarena.leaderboard;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.stream.Stream;
import org.gemmaarena.vote.Votes.ArenaVotes;
import org.gemmaarena.web.ProblemException;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** {@code /api/leaderboard} and {@code /api/arenas}. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class LeaderboardResource {

    private static final int SILENT_SECONDS = 15;

    /** Which board changed. */
    record Changed(String arena) {}

    private final Boards boards;
    private final BoardChanges changes;
    private final BoardMessages words;

    LeaderboardResource(Boards boards, BoardChanges changes, BoardMessages words) {
        this.boards = boards;
        this.changes = changes;
        this.words = words;
    }

    @GET
    @Path("leaderboard")
    public Leaderboard leaderboard(
            @RestQuery String arena,
            @RestQuery @DefaultValue("all") String category,
            @RestQuery @DefaultValue("half") String ties,
            @RestQuery("both_bad") @DefaultValue("tie") String bothBad,
            @RestQuery @DefaultValue("none") String style,
            @RestQuery @DefaultValue("ignored") String position,
            @RestQuery @DefaultValue("sandwich") String interval,
            @RestQuery @DefaultValue("now") String asOf) {
        requireOnly("category", category, "all");
        requireOnly("ties", ties, "half");
        requireOnly("both_bad", bothBad, "tie");
        requireOnly("style", style, "none");
        requireOnly("position", position, "ignored");
        requireOnly("interval", interval, "sandwich");
        requireOnly("asOf", asOf, "now");
        return boards.board(arena == null ? boards.defaultArena() : arena);
    }

    @GET
    @Path("arenas")
    public List<ArenaVotes> arenas() {
        return boards.arenas();
    }

    @GET
    @Path("leaderboard/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    public Multi<OutboundSseEvent> events(Sse sse) {
        var silent = new int[1];
        return changes.changes().onItem().transformToMultiAndConcatenate(arenas -> {
            silent[0] = arenas.isEmpty() ? silent[0] + 1 : 0;
            var alive = silent[0] % SILENT_SECONDS == 1
                    ? Stream.of(sse.newEventBuilder().comment("alive").build())
                    : Stream.<OutboundSseEvent>empty();
            return Multi.createFrom().items(Stream.concat(alive, arenas.stream().map(arena -> changed(arena, sse))));
        });
    }

    private static OutboundSseEvent changed(String arena, Sse sse) {
        return sse.newEventBuilder()
                .name("leaderboard")
                .data(new Changed(arena))
                .build();
    }

    /** Refuses to show a board by one method under the name of another. */
    private void requireOnly(String parameter, String value, String known) {
        if (!value.equals(known)) {
            throw ProblemException.invalid(parameter, words.method_unknown(parameter, known));
        }
    }
}
