package org.gemmaarena.leaderboard;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.gemmaarena.admin.Roles;

/**
 * {@code /api/admin/leaderboard?arena=live&category=all}: the live board by every method side by side, with models that
 * visitors don't see. Methods that are not ready yet say so; asking again gets them.
 */
@Path("/api/admin/leaderboard")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class AdminBoardResource {

    private final MethodBoards boards;
    private final BoardRequests requests;

    AdminBoardResource(MethodBoards boards, BoardRequests requests) {
        this.boards = boards;
        this.requests = requests;
    }

    @GET
    public MethodComparison methods(@BeanParam BoardParameters asked) {
        return boards.compare(requests.read(asked));
    }
}
