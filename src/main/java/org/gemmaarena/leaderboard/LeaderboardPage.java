package org.gemmaarena.leaderboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gemmaarena.vote.Votes.ArenaVotes;
import org.gemmaarena.web.LastKnown;
import org.gemmaarena.web.PageNotice;
import org.jboss.resteasy.reactive.RestQuery;

/** The page with the board of an arena; with {@code fragment=table} only what changes when votes come in. */
@Path("/leaderboard")
@Produces(MediaType.TEXT_HTML)
@Blocking
class LeaderboardPage {

    private record Asked(BoardRequest request, boolean table) {}

    /** What a page shows beside its board. */
    private record Drawing(
            Asked asked, Set<String> voted, String current, boolean demonstration, List<String> commands) {}

    private final PublicBoards boards;
    private final Arenas arenas;
    private final BoardRequests requests;
    private final PageNotice notice;
    private final LastKnown<Asked, String> shown = new LastKnown<>();
    /** Each board's pages for as long as that same board is given out: weak keys are compared by identity. */
    private final Cache<Leaderboard, Map<Drawing, String>> drawn =
            Caffeine.newBuilder().weakKeys().build();

    LeaderboardPage(PublicBoards boards, Arenas arenas, BoardRequests requests, PageNotice notice) {
        this.boards = boards;
        this.arenas = arenas;
        this.requests = requests;
        this.notice = notice;
    }

    void forget(@Observes Shown.OtherModels others) {
        shown.forget();
    }

    @GET
    public String leaderboard(@BeanParam BoardParameters parameters, @RestQuery String fragment) {
        var asked = new Asked(requests.read(parameters), "table".equals(fragment));
        return shown.get(asked, () -> page(asked));
    }

    private String page(Asked asked) {
        var now = boards.now();
        var board = boards.board(asked.request(), now);
        var drawing = new Drawing(
                asked, now.versions().keySet(), arenas.current(), notice.demonstration(), notice.commands());
        return drawn.get(board, fresh -> new ConcurrentHashMap<>())
                .computeIfAbsent(drawing, missing -> draw(asked, board).render());
    }

    private TemplateInstance draw(Asked asked, Leaderboard board) {
        var view = BoardView.of(board);
        var request = asked.request();
        return asked.table()
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
