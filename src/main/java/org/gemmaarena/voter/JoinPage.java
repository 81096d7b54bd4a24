package org.gemmaarena.voter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.gemmaarena.web.ProblemException;

/** Where a personal link leads. Only its button lets somebody in: programs that look at links before people do don't. */
@Path("/join/{token}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class JoinPage {

    private final VoterConfig config;
    private final Invitations invitations;
    private final CurrentVoter voter;
    private final VoterMessages words;

    JoinPage(VoterConfig config, Invitations invitations, CurrentVoter voter, VoterMessages words) {
        this.config = config;
        this.invitations = invitations;
        this.voter = voter;
        this.words = words;
    }

    @GET
    public Response ask(String token) {
        invited(token);
        return Response.ok(Templates.join()).header("Cache-Control", "no-store").build();
    }

    @POST
    public Response join(String token) {
        voter.enter(invited(token));
        return Response.seeOther(URI.create("/")).build();
    }

    private UUID invited(String token) {
        if (config.access() != Access.INVITATION) {
            throw ProblemException.notFound(words.invitation_unknown());
        }
        return invitations.voterOf(token).orElseThrow(() -> ProblemException.notFound(words.invitation_unknown()));
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance join();
    }
}
