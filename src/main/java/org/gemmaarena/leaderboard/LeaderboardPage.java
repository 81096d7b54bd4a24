package org.gemmaarena.leaderboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gemmaarena.vote.Votes.ArenaVotes;
import org.jboss.resteasy.reactive.RestQuery;

/** The page with the board of an arena; with {@code fragment=table} only what changes when votes come in. */
@Path("/leaderboard")
@Produces(MediaType.TEXT_HTML)
@Blocking
class LeaderboardPage {

    private final PublicBoards boards;
    private final Arenas arenas;
    private final BoardRequests requests;

    LeaderboardPage(PublicBoards boards, Arenas arenas, BoardRequests requests) {
        this.boards = boards;
        this.arenas = arenas;
        this.requests = requests;
    }

    @GET
    public TemplateInstance leaderboard(@BeanParam BoardParameters asked, @RestQuery String fragment) {
        var request = requests.read(asked);
        var view = BoardView.of(boards.board(request));
        return "table".equals(fragment)
                ? Templates.leaderboard$table(view)
                : Templates.leaderboard(
                        view, links(request.arena()), BoardOptions.of(request, boards.categories(request.arena())));
    }

    private List<ArenaLink> links(String chosen) {
        return arenas.all().stream()
                .map(ArenaVotes::arena)
                .map(name -> ArenaLink.to(name, name.equals(chosen)))
                .toList();
    }

    /** The way to another arena's board. */
    record ArenaLink(String name, String address, boolean current) {

        static ArenaLink to(String arena, boolean current) {
            return new ArenaLink(
                    arena, "/leaderboard?arena=" + URLEncoder.encode(arena, StandardCharsets.UTF_8), current);
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance leaderboard(BoardView view, List<ArenaLink> arenas, BoardOptions options);

        static native TemplateInstance leaderboard$table(BoardView view);
    }
}
