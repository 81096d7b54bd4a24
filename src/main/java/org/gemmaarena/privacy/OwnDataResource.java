package org.gemmaarena.privacy;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.gemmaarena.voter.CurrentVoter;
import org.gemmaarena.web.ProblemException;

/**
 * {@code DELETE /api/voter}: erases whoever sends it, by their cookie, and takes that back; answers what there was. Votes
 * stay as nobody's. Without a cookie that this arena gave out it answers 404.
 */
@Path("/api/voter")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class OwnDataResource {

    private final Erasure erasure;
    private final CurrentVoter voter;
    private final PrivacyMessages words;

    OwnDataResource(Erasure erasure, CurrentVoter voter, PrivacyMessages words) {
        this.erasure = erasure;
        this.voter = voter;
        this.words = words;
    }

    @DELETE
    public Traces.Found erase() {
        var own = voter.find().orElseThrow(() -> ProblemException.notFound(words.nobody_here()));
        var erased = erasure.erase(own, Erasure.VOTER, null);
        voter.leave();
        return erased;
    }
}
