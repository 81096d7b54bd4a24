package org.gemmaarena.voter;

import io.quarkus.oidc.OidcSession;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.gemmaarena.web.ProblemException;

/**
 * Where somebody arrives who has signed in at the OpenID provider, and from where they are sent there before that. The
 * provider's word is taken once, here: from then on the arena's own cookie says who it is, without a name in it.
 */
@Path("/")
@Blocking
class SignInPage {

    static final String SIGN_IN = "/sign-in";
    static final String SIGN_IN_ENDED = "/sign-in-ended";
    static final String SIGN_OUT = "/sign-out";

    private static final URI START = URI.create("/");

    private final CurrentVoter voter;
    private final KeyedDigest digest;
    private final OidcSession session;
    private final VoterMessages words;

    SignInPage(CurrentVoter voter, KeyedDigest digest, OidcSession session, VoterMessages words) {
        this.voter = voter;
        this.digest = digest;
        this.session = session;
        this.words = words;
    }

    @GET
    @Path(SIGN_IN)
    public Response signIn() {
        var account = session.getIdToken();
        if (voter.admission().access() == Access.SIGN_IN) {
            voter.enterSignedIn(voterOf(account.getIssuer(), account.getSubject()));
        }
        session.logout().await().indefinitely();
        return Response.seeOther(START).build();
    }

    /** Where the provider sends somebody who turned back, or whom it did not let in. */
    @GET
    @Path(SIGN_IN_ENDED)
    public Response signInEnded() {
        throw ProblemException.unauthorized(words.sign_in_ended());
    }

    @POST
    @Path(SIGN_OUT)
    public Response signOut() {
        voter.leave();
        return Response.seeOther(START).build();
    }

    /** The same account is the same voter on every device; who has the id alone finds no account from it (RFC 9562, 5.8). */
    private UUID voterOf(String issuer, String subject) {
        var bytes = ByteBuffer.wrap(digest.of("account", issuer + "\n" + subject));
        long high = bytes.getLong() & ~0xF000L | 0x8000L;
        long low = bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
