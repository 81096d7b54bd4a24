package org.gemmaarena.privacy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.gemmaarena.admin.Roles;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /admin/privacy}: the settings in force, the daily job, and erasing a voter ({@code ?voter=} fills in whom). */
@Path("/admin/privacy")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class PrivacyDeskPage {

    private static final int RUNS = 7;
    private static final int ERASURES = 20;

    /** A run with its time in words. */
    record Run(String at, RetentionRun of) {}

    /** An erasure with its time in words. */
    record Erased(String at, Traces.Erased of) {}

    private final PrivacySettings settings;
    private final RetentionLog log;
    private final Traces traces;
    private final RetentionWords times;

    PrivacyDeskPage(PrivacySettings settings, RetentionLog log, Traces traces, RetentionWords times) {
        this.settings = settings;
        this.log = log;
        this.traces = traces;
        this.times = times;
    }

    @GET
    public TemplateInstance privacy(@RestQuery Optional<String> voter) {
        return Templates.privacy(
                settings.facts(),
                log.last(RUNS).stream()
                        .map(run -> new Run(times.of(run.at()), run))
                        .toList(),
                traces.erasures(ERASURES).stream()
                        .map(erased -> new Erased(times.of(erased.at()), erased))
                        .toList(),
                voter.filter(id -> ErasedNames.ID.matcher(id).matches()).orElse(""));
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance privacy(PrivacyFacts facts, List<Run> runs, List<Erased> erasures, String voter);
    }
}
