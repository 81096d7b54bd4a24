package org.gemmaarena.leaderboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.Votes.ArenaVotes;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /admin/leaderboard}: a board by every method; with {@code fragment=table} only what changes as they get ready. */
@Path("/admin/leaderboard")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class AdminBoardPage {

    private final MethodBoards boards;
    private final Arenas arenas;
    private final FrozenBoards frozen;
    private final BoardRequests requests;

    AdminBoardPage(MethodBoards boards, Arenas arenas, FrozenBoards frozen, BoardRequests requests) {
        this.boards = boards;
        this.arenas = arenas;
        this.frozen = frozen;
        this.requests = requests;
    }

    @GET
    public TemplateInstance board(@BeanParam BoardParameters asked, @RestQuery String fragment) {
        var request = requests.read(asked);
        var view = AdminBoardView.of(boards.compare(request));
        if ("table".equals(fragment)) {
            return Templates.board$table(view);
        }
        return Templates.board(
                view,
                arenas.all().stream().map(ArenaVotes::arena).toList(),
                Stream.concat(Stream.of(Tallies.ALL, view.category()), arenas.categories(request.arena()).stream())
                        .distinct()
                        .toList(),
                frozen.published(request.arena()).map(FrozenBoards.Frozen::name).orElse(null));
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance board(
                AdminBoardView view, List<String> arenas, List<String> categories, String snapshot);

        static native TemplateInstance board$table(AdminBoardView view);
    }
}
