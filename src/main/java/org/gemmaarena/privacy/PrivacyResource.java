package org.gemmaarena.privacy;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.admin.Reasons;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.web.ProblemException;

/** {@code /api/admin/privacy}: what is removed by itself, and who on request. */
@Path("/api/admin/privacy")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class PrivacyResource {

    private static final int SHOWN = 20;

    /**
     * How things stand.
     *
     * @param keepTexts null for ever
     * @param keepUnvoted of battles without a vote; null for ever
     * @param runs of the daily job, the newest first
     * @param erasures the newest first
     */
    record State(
            Duration keepTexts,
            Duration keepUnvoted,
            Duration keepAddresses,
            List<RetentionRun> runs,
            List<Traces.Erased> erasures) {}

    /** Whom to erase, and why. */
    record Wanted(
            String voter,

            @NotNull(message = "{arena.exclusion.reason}")
            @Pattern(regexp = Reasons.SAYS_SOMETHING, message = "{arena.exclusion.reason}")
            @Size(max = Reasons.LONGEST, message = "{arena.exclusion.reason}")
            String reason) {}

    /** Whom to erase. */
    record Whom(String voter) {}

    /** What an erasure would do. */
    record Preview(long battles, long votes, String sentence) {}

    private final RetentionRule rule;
    private final RetentionLog log;
    private final Retention retention;
    private final Traces traces;
    private final Erasure erasure;
    private final SecurityIdentity admin;
    private final PrivacyDeskMessages words;

    PrivacyResource(
            RetentionRule rule,
            RetentionLog log,
            Retention retention,
            Traces traces,
            Erasure erasure,
            SecurityIdentity admin,
            PrivacyDeskMessages words) {
        this.rule = rule;
        this.log = log;
        this.retention = retention;
        this.traces = traces;
        this.erasure = erasure;
        this.admin = admin;
        this.words = words;
    }

    @GET
    public State state() {
        return new State(
                rule.voted().orElse(null),
                rule.unvoted().orElse(null),
                rule.addresses(),
                log.last(SHOWN),
                traces.erasures(SHOWN));
    }

    @POST
    @Path("run")
    @RolesAllowed(Roles.ADMIN)
    public RetentionRun run() {
        return retention.runNow(actor()).orElseThrow(() -> ProblemException.conflict(words.under_way()));
    }

    @POST
    @Path("erasures/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    public Preview preview(@NotNull(message = "{arena.body.missing}") Whom body) {
        var found = found(voter(body.voter()));
        return new Preview(
                found.battles(), found.votes(), words.preview(found.battles(), found.votes(), found.invitations() > 0));
    }

    @POST
    @Path("erasures")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    public Traces.Found erase(@NotNull(message = "{arena.body.missing}") @Valid Wanted body) {
        var voter = voter(body.voter());
        found(voter);
        return erasure.erase(voter, actor(), Reasons.storable(body.reason()));
    }

    private UUID voter(String given) {
        var text = given == null ? "" : given.strip();
        if (!ErasedNames.ID.matcher(text).matches()) {
            throw ProblemException.invalid("voter", words.voter_malformed());
        }
        return UUID.fromString(text);
    }

    private Traces.Found found(UUID voter) {
        var found = traces.of(voter);
        if (!found.isSomething()) {
            throw ProblemException.notFound(words.voter_unknown());
        }
        return found;
    }

    private String actor() {
        return admin.getPrincipal().getName();
    }
}
