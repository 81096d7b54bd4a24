package org.gemmaarena.privacy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.gemmaarena.voter.CurrentVoter;

/** {@code /privacy}: what is kept, how long, who sees it, and the button that erases one's own. */
@Path("/privacy")
@Produces(MediaType.TEXT_HTML)
@Blocking
class PrivacyPage {

    private final PrivacySettings settings;
    private final Traces traces;
    private final CurrentVoter voter;

    PrivacyPage(PrivacySettings settings, Traces traces, CurrentVoter voter) {
        this.settings = settings;
        this.traces = traces;
        this.voter = voter;
    }

    @GET
    public Response privacy() {
        var page =
                Templates.privacy(settings.facts(), voter.find().map(traces::of).orElse(null));
        return Response.ok(page).header("Cache-Control", "no-store").build();
    }

    @CheckedTemplate
    static class Templates {

        /** @param yours what is kept of the reader; null for whoever has no cookie */
        static native TemplateInstance privacy(PrivacyFacts facts, Traces.Found yours);
    }
}
