package org.gemmaarena.review;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.gemmaarena.admin.Reasons;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.web.ProblemException;

/** {@code /api/admin/voters/{id}/…}: what is kept of a voter, a note, and what a decision about them would do. */
@Path("/api/admin")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Blocking
class VoterFileResource {

    /** @param text null or blank takes the note away */
    record NewNote(
            @Size(max = VoterNotes.LONGEST, message = "{arena.review.note}")
            String text) {}

    /** The decision that is asked about; its reason does not matter yet. */
    record Question(String standing) {}

    private final VoterFiles files;
    private final VoterNotes notes;
    private final Previews previews;
    private final ReviewMessages words;

    VoterFileResource(VoterFiles files, VoterNotes notes, Previews previews, ReviewMessages words) {
        this.files = files;
        this.notes = notes;
        this.previews = previews;
        this.words = words;
    }

    @GET
    @Path("voters/{voterId}/file")
    @RolesAllowed({Roles.ADMIN, Roles.VIEWER})
    public VoterFile file(UUID voterId) {
        files.report(voterId);
        return files.of(voterId);
    }

    @PUT
    @Path("voters/{voterId}/note")
    @Consumes(MediaType.APPLICATION_JSON)
    public VoterFile note(UUID voterId, @NotNull(message = "{arena.body.missing}") @Valid NewNote body) {
        files.report(voterId);
        notes.write(voterId, Reasons.storable(body.text()));
        return files.of(voterId);
    }

    @POST
    @Path("voters/{voterId}/standing/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public Preview preview(UUID voterId, @NotNull(message = "{arena.body.missing}") Question body) {
        files.report(voterId);
        if (!"counts".equals(body.standing()) && !"out".equals(body.standing())) {
            throw ProblemException.invalid("standing", words.decision_expected());
        }
        return previews.ofVoter(voterId, "counts".equals(body.standing()));
    }
}
