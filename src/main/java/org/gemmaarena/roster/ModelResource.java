package org.gemmaarena.roster;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.gemmaarena.admin.Reasons;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.catalogue.Availability;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * {@code /api/admin/models}: who battles and how, and what was changed. A change counts for the
 * next battle; for one that another replica draws within seconds, when that one has looked again.
 */
@Path("/api/admin/models")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Blocking
class ModelResource {

    /**
     * A model that a backend offers.
     *
     * @param id made of the name there where it is absent
     * @param label the name there where it is absent
     * @param enabled whether it battles at once; absent for not yet
     */
    record NewModel(
            @NotNull(message = "{arena.model.backend}") @Size(max = 64, message = "{arena.model.backend}")
            String backend,

            @NotNull(message = "{arena.model.servedName}")
            @Pattern(regexp = Reasons.SAYS_SOMETHING, message = "{arena.model.servedName}")
            @Size(max = 200, message = "{arena.model.servedName}")
            String servedName,

            @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,63}", message = "{arena.model.id}")
            String id,

            @Pattern(regexp = Reasons.SAYS_SOMETHING, message = "{arena.model.label}")
            @Size(max = 150, message = "{arena.model.label}")
            String label,

            Boolean enabled) {}

    /** @param contestant keep or split */
    record Decision(
            @NotNull(message = "{arena.model.contestant}") Contestancy contestant,

            @Size(max = Reasons.LONGEST, message = "{arena.model.reason}")
            String reason) {}

    private final RosterChanges changes;
    private final Offers offers;
    private final ModelStates states;
    private final Availability availability;
    private final SecurityIdentity admin;

    ModelResource(
            RosterChanges changes,
            Offers offers,
            ModelStates states,
            Availability availability,
            SecurityIdentity admin) {
        this.changes = changes;
        this.offers = offers;
        this.states = states;
        this.availability = availability;
        this.admin = admin;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.VIEWER})
    public List<ModelState> models() {
        return states.all();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.VIEWER})
    public ModelState model(String id) {
        return states.one(id);
    }

    /** Newest first; the next page comes {@code before} the last number of this one. */
    @GET
    @Path("{id}/versions")
    @RolesAllowed({Roles.ADMIN, Roles.VIEWER})
    public List<ModelState.Version> versions(String id, @RestQuery @DefaultValue("2147483647") int before) {
        return states.versions(id, before);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<ModelState> add(@NotNull(message = "{arena.body.missing}") @Valid NewModel body) {
        var offer = offers.find(body);
        var id = changes.add(offer.id(), offer.settings(), offer.digest(), actor());
        availability.lookAgain();
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, states.one(id))
                .location(URI.create("/api/admin/models/" + id))
                .build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public ModelState change(String id, @NotNull(message = "{arena.body.missing}") @Valid ModelChange body) {
        var now = changes.change(id, body, actor());
        availability.lookAgain();
        return states.one(now);
    }

    @DELETE
    @Path("{id}")
    public void reset(
            String id, @RestQuery @Size(max = Reasons.LONGEST, message = "{arena.model.reason}") String reason) {
        changes.reset(id, Reasons.storable(reason), actor());
        availability.lookAgain();
    }

    @PUT
    @Path("{id}/versions/{number}/contestant")
    @Consumes(MediaType.APPLICATION_JSON)
    public ModelState decide(String id, int number, @NotNull(message = "{arena.body.missing}") @Valid Decision body) {
        var now = changes.decide(id, number, body.contestant(), Reasons.storable(body.reason()), actor());
        availability.lookAgain();
        return states.one(now);
    }

    private String actor() {
        return admin.getPrincipal().getName();
    }
}
