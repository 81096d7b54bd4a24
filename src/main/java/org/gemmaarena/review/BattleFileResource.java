package org.gemmaarena.review;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.web.Parameters;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /api/admin/battles}: those without a vote, and all that is kept of one. */
@Path("/api/admin")
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class BattleFileResource {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final BattleFilters filters;
    private final BattleSearch battles;
    private final BattleFiles files;
    private final Parameters parameters;

    BattleFileResource(BattleFilters filters, BattleSearch battles, BattleFiles files, Parameters parameters) {
        this.filters = filters;
        this.battles = battles;
        this.files = files;
        this.parameters = parameters;
    }

    @GET
    @Path("battles")
    @Produces(MediaType.APPLICATION_JSON)
    public BattleSearch.Page battles(
            @BeanParam BattleParameters given, @RestQuery String before, @RestQuery String limit) {
        return battles.page(
                filters.read(given), parameters.uuid("before", before), parameters.limit(limit, USUAL, MOST));
    }

    @GET
    @Path("battles/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public BattleFile battle(UUID id) {
        return files.of(id);
    }

    /** A picture or a sound that goes with a prompt. */
    @GET
    @Path("battles/{id}/attachments/{turn}/{number}")
    public RestResponse<byte[]> attachment(UUID id, int turn, int number) {
        var file = files.attachment(id, turn, number);
        return RestResponse.ResponseBuilder.ok(file.bytes())
                .type(file.type().value())
                .header("Content-Disposition", "inline")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
