package org.gemmaarena.integrity;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gemmaarena.admin.Reasons;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.web.Parameters;
import org.gemmaarena.web.ProblemException;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /api/admin/voters}: who votes oddly, by which numbers, and what to do about it. */
@Path("/api/admin")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Blocking
class VoterResource {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    /** What an admin makes of a voter. */
    record Decision(
            String standing,

            @NotNull(message = "{arena.exclusion.reason}")
            @Pattern(regexp = Reasons.SAYS_SOMETHING, message = "{arena.exclusion.reason}")
            @Size(max = Reasons.LONGEST, message = "{arena.exclusion.reason}")
            String reason) {}

    /** What came of a judgement. */
    record Recomputed(int changed) {}

    private final VoterReports reports;
    private final Review review;
    private final Judge judge;
    private final Parameters parameters;
    private final IntegrityMessages words;

    VoterResource(VoterReports reports, Review review, Judge judge, Parameters parameters, IntegrityMessages words) {
        this.reports = reports;
        this.review = review;
        this.judge = judge;
        this.parameters = parameters;
        this.words = words;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.VIEWER})
    @Path("voters/{voterId}")
    public VoterReport voter(UUID voterId) {
        return reports.of(voterId).orElseThrow(() -> ProblemException.notFound(words.voter_unknown()));
    }

    /** Those with most votes first; the next list comes {@code before=votes,id} of the last voter of this one. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.VIEWER})
    @Path("voters")
    public List<VoterReport> voters(@RestQuery String standing, @RestQuery String limit, @RestQuery String before) {
        return reports.of(group(standing), cursor(before), parameters.limit(limit, USUAL, MOST));
    }

    @PUT
    @Path("voters/{voterId}/standing")
    @Consumes(MediaType.APPLICATION_JSON)
    public VoterReport decide(UUID voterId, @NotNull(message = "{arena.body.missing}") @Valid Decision body) {
        if (!"counts".equals(body.standing()) && !"out".equals(body.standing())) {
            throw ProblemException.invalid("standing", words.decision_expected());
        }
        review.decide(voterId, "counts".equals(body.standing()), Reasons.storable(body.reason()));
        return voter(voterId);
    }

    @DELETE
    @Path("voters/{voterId}/standing")
    public VoterReport handBack(
            UUID voterId, @RestQuery @Size(max = Reasons.LONGEST, message = "{arena.exclusion.reason}") String reason) {
        review.handBack(voterId, Reasons.storable(reason));
        return voter(voterId);
    }

    @POST
    @Path("integrity/recompute")
    public Recomputed recompute() {
        return new Recomputed(
                judge.judgeNow().orElseThrow(() -> ProblemException.conflict(words.judgement_under_way())));
    }

    private VoterGroup group(String text) {
        for (var group : VoterGroup.values()) {
            if (text == null
                    ? group == VoterGroup.UNDER_REVIEW
                    : group.name().toLowerCase(Locale.ROOT).equals(text)) {
                return group;
            }
        }
        throw ProblemException.invalid("standing", words.standing_expected());
    }

    private VoterCursor cursor(String text) {
        return text == null || text.isBlank()
                ? null
                : VoterCursor.read(text)
                        .orElseThrow(() -> ProblemException.invalid("before", words.voter_cursor_expected()));
    }
}
