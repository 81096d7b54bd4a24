package org.gemmaarena.privacy;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.gemmaarena.integrity.Limits;
import org.gemmaarena.voter.CurrentVoter;
import org.gemmaarena.web.ProblemException;

/**
 * {@code DELETE /api/voter}: erases whoever sends it, by their cookie, and takes that back; answers what there was. Votes
 * stay as nobody's. Without a cookie that this arena gave out it answers 404; 429 where one voter, address or network does it too often;
 * 503 with {@code Retry-After} while voters are being judged, and then nothing is erased.
 */
@Path("/api/voter")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class OwnDataResource {

    private final Traces traces;
    private final Limits limits;
    private final Erasure erasure;
    private final CurrentVoter voter;
    private final PrivacyMessages words;

    OwnDataResource(Traces traces, Limits limits, Erasure erasure, CurrentVoter voter, PrivacyMessages words) {
        this.traces = traces;
        this.limits = limits;
        this.erasure = erasure;
        this.voter = voter;
        this.words = words;
    }

    @DELETE
    public Traces.Found erase() {
        var own = voter.find().orElseThrow(() -> ProblemException.notFound(words.nobody_here()));
        var erased = traces.of(own).isSomething() ? erase(own) : Traces.Found.NOTHING;
        voter.leave();
        return erased;
    }

    /** Only where there is something: who asks for nothing waits for nobody, and nobody for them. */
    private Traces.Found erase(UUID own) {
        limits.takeErasure(own);
        return erasure.erase(own, Erasure.VOTER, null);
    }
}
