package org.gemmaarena.admin;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.voter.Invitations;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /api/admin/invitations}: personal links for an arena that is not open to all. */
@Path("/api/admin/invitations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Blocking
class InvitationResource {

    /**
     * Who is invited.
     *
     * @param note for the admin alone, such as a name
     * @param expiresAt absent for an invitation without an end
     */
    record NewInvitation(
            @NotNull(message = "{arena.invitation.note}")
            @Pattern(regexp = Reasons.SAYS_SOMETHING, message = "{arena.invitation.note}")
            @Size(max = 200, message = "{arena.invitation.note}")
            String note,

            Instant expiresAt) {}

    /** @param url to be given to one person; it is shown here and never again */
    record Invited(UUID id, URI url) {}

    private final AdminInvitations invitations;

    InvitationResource(AdminInvitations invitations) {
        this.invitations = invitations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<Invited> invite(
            @NotNull(message = "{arena.body.missing}") @Valid NewInvitation body, UriInfo address) {
        var made = invitations.invite(Reasons.storable(body.note()), body.expiresAt());
        var url = address.getBaseUriBuilder().path("join").path(made.token()).build();
        return RestResponse.status(RestResponse.Status.CREATED, new Invited(made.id(), url));
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.VIEWER})
    public List<Invitations.Entry> all() {
        return invitations.all();
    }

    @DELETE
    @Path("{id}")
    public void revoke(UUID id) {
        invitations.revoke(id);
    }
}
