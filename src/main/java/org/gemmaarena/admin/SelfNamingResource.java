package org.gemmaarena.admin;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.gemmaarena.catalogue.Lineup;
import org.gemmaarena.vote.SelfNamedVotes;
import org.gemmaarena.vote.SelfNamedVotes.OfModel;
import org.gemmaarena.vote.SelfNamedVotes.OfPair;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * {@code GET /api/admin/integrity/self-naming?arena=live}: how many votes of each model and pair stay out of the ratings
 * because an answer named its model. An arena without votes has empty lists.
 */
@Path("/api/admin/integrity/self-naming")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class SelfNamingResource {

    /** All models and pairs with votes, by id. */
    record SelfNaming(String arena, List<OfModel> models, List<OfPair> pairs) {}

    private final SelfNamedVotes votes;

    SelfNamingResource(SelfNamedVotes votes) {
        this.votes = votes;
    }

    @GET
    public SelfNaming selfNaming(@RestQuery @DefaultValue(Lineup.LIVE) String arena) {
        var pairs = votes.pairs(arena);
        return new SelfNaming(arena, SelfNamedVotes.models(pairs), pairs);
    }
}
