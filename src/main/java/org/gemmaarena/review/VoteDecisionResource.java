package org.gemmaarena.review;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.admin.Reasons;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.web.ProblemException;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /api/admin/votes/exclusions}: takes many votes out of the ratings, or back in; and what that would do. */
@Path("/api/admin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Blocking
class VoteDecisionResource {

    static final int MOST = 1_000;

    /**
     * What to decide of which votes, all or none.
     *
     * @param counts true brings them back; absent takes them out
     */
    record Decision(
            @NotNull(message = "{arena.review.battles}") @Size(min = 1, max = MOST, message = "{arena.review.battles}")
            List<@NotNull(message = "{arena.review.battles}") UUID> battleIds,

            @NotNull(message = "{arena.exclusion.reason}")
            @Pattern(regexp = Reasons.SAYS_SOMETHING, message = "{arena.exclusion.reason}")
            @Size(max = Reasons.LONGEST, message = "{arena.exclusion.reason}")
            String reason,

            boolean counts) {}

    /** The same as a question; a filter stands for the newest thousand votes that fit it and are not so already. */
    record Question(
            @Size(min = 1, max = MOST, message = "{arena.review.battles}")
            List<@NotNull(message = "{arena.review.battles}") UUID> battleIds,

            VoteParameters filter,
            boolean counts) {}

    /** @param changed votes that were not so already; {@code votes} of them left the ratings, or came back */
    record Decided(int changed, long votes) {}

    private final VoteDecisions decisions;
    private final Previews previews;
    private final VoteSearch votes;
    private final VoteFilters filters;
    private final ReviewMessages words;

    VoteDecisionResource(
            VoteDecisions decisions, Previews previews, VoteSearch votes, VoteFilters filters, ReviewMessages words) {
        this.decisions = decisions;
        this.previews = previews;
        this.votes = votes;
        this.filters = filters;
        this.words = words;
    }

    @POST
    @Path("votes/exclusions")
    public Decided decide(@NotNull(message = "{arena.body.missing}") @Valid Decision body) {
        var change =
                decisions.decide(new LinkedHashSet<>(body.battleIds()), body.counts(), Reasons.storable(body.reason()));
        return new Decided(change.battles().size(), change.votes());
    }

    @POST
    @Path("votes/exclusions/preview")
    public Preview preview(@NotNull(message = "{arena.body.missing}") @Valid Question body) {
        if ((body.battleIds() == null) == (body.filter() == null)) {
            throw ProblemException.invalid("battleIds", words.ids_or_filter());
        }
        if (body.battleIds() != null) {
            return previews.ofVotes(new LinkedHashSet<>(body.battleIds()), body.counts());
        }
        var filter = filters.read(body.filter()).excluded(body.counts());
        return previews.ofMatching(votes.matching(filter, MOST), body.counts());
    }

    /** Of the vote on one battle; what else the body says is left alone, so that a form can ask by what it will send. */
    @POST
    @Path("votes/{battleId}/exclusion/preview")
    public Preview preview(UUID battleId, @RestQuery boolean counts) {
        return previews.ofVotes(List.of(battleId), counts);
    }
}
