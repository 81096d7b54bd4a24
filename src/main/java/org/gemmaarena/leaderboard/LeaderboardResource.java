package org.gemmaarena.leaderboard;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.gemmaarena.vote.Votes.ArenaVotes;
import org.gemmaarena.web.LastKnown;

/** {@code /api/leaderboard}, its history, and {@code /api/arenas}. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class LeaderboardResource {

    private final PublicBoards boards;
    private final BoardRequests requests;
    private final LastKnown<BoardRequest, Leaderboard> shown = new LastKnown<>();

    LeaderboardResource(PublicBoards boards, BoardRequests requests) {
        this.boards = boards;
        this.requests = requests;
    }

    void forget(@Observes Shown.OtherModels others) {
        shown.forget();
    }

    @GET
    @Path("leaderboard")
    public Leaderboard leaderboard(@BeanParam BoardParameters asked) {
        var request = requests.read(asked);
        return shown.get(request, () -> boards.board(request));
    }

    @GET
    @Path("leaderboard/history")
    public History history(@BeanParam BoardParameters asked) {
        return boards.history(requests.read(asked));
    }

    @GET
    @Path("arenas")
    public List<ArenaVotes> arenas() {
        return boards.arenas();
    }
}
