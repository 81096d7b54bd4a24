package org.gemmaarena.battle;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gemmaarena.media.Upload;
import org.gemmaarena.media.Uploads;
import org.gemmaarena.vote.Category;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.Reason;
import org.gemmaarena.voter.CurrentVoter;
import org.gemmaarena.voter.VotersOnly;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /api/battles}: from the prompt to the reveal. */
@Path("/api/battles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@VotersOnly
class BattleResource {

    /** What starts a battle. */
    record NewBattle(
            String prompt,
            Set<@NotNull(message = "{arena.category.missing}") Category> categories,
            List<Upload> images,
            Upload audio) {}

    /** What goes on with one. */
    record NewTurn(String prompt) {}

    /** What ends one. */
    record NewVote(
            @NotNull(message = "{arena.choice.missing}") Choice choice,
            Set<@NotNull(message = "{arena.reason.missing}") Reason> reasons) {}

    /** Who may read it. */
    record Publication(
            @NotNull(message = "{arena.publication.missing}") @JsonProperty("public")
            Boolean published) {}

    private final Battles battles;
    private final Prompts prompts;
    private final Ballots ballots;
    private final Reveals reveals;
    private final Attachments attachments;
    private final CurrentVoter voter;

    BattleResource(
            Battles battles,
            Prompts prompts,
            Ballots ballots,
            Reveals reveals,
            Attachments attachments,
            CurrentVoter voter) {
        this.battles = battles;
        this.prompts = prompts;
        this.ballots = ballots;
        this.reveals = reveals;
        this.attachments = attachments;
        this.voter = voter;
    }

    @POST
    public RestResponse<BattleView> start(@NotNull(message = "{arena.body.missing}") @Valid NewBattle body) {
        var categories = body.categories() == null ? Set.<Category>of() : body.categories();
        var uploads = new Uploads(body.images(), body.audio());
        prompts.requireAllowed(body.prompt(), uploads);
        var stored = prompts.start(voter.findOrCreate(), body.prompt(), categories, uploads);
        return RestResponse.ResponseBuilder.<BattleView>created(URI.create("/api/battles/" + stored.battle().id))
                .entity(view(stored, true))
                .build();
    }

    @GET
    @Path("{id}")
    public BattleView get(UUID id) {
        var reader = voter.find();
        var stored = battles.visible(id, reader);
        return view(stored, reader.filter(stored.battle().voterId::equals).isPresent());
    }

    @POST
    @Path("{id}/turns")
    public RestResponse<BattleView> goOn(UUID id, @NotNull(message = "{arena.body.missing}") @Valid NewTurn body) {
        var stored = battles.own(id, voter.find());
        prompts.requireAllowed(body.prompt(), new Uploads(List.of(), null));
        return RestResponse.accepted(view(prompts.goOn(stored, body.prompt()), true));
    }

    @POST
    @Path("{id}/stop")
    public RestResponse<Void> stop(UUID id) {
        battles.stop(battles.own(id, voter.find()));
        return RestResponse.accepted();
    }

    @POST
    @Path("{id}/retry")
    public RestResponse<BattleView> retry(UUID id) {
        return RestResponse.accepted(view(prompts.retry(battles.own(id, voter.find())), true));
    }

    @POST
    @Path("{id}/vote")
    public Reveal vote(UUID id, @NotNull(message = "{arena.body.missing}") @Valid NewVote body) {
        var owner = voter.find().orElseThrow(battles::notFound);
        var reasons = body.reasons() == null ? Set.<Reason>of() : body.reasons();
        return ballots.cast(id, owner, body.choice(), reasons);
    }

    @PUT
    @Path("{id}/publication")
    public BattleView publish(UUID id, @NotNull(message = "{arena.body.missing}") @Valid Publication body) {
        return view(battles.publish(battles.own(id, voter.find()), body.published()), true);
    }

    private BattleView view(StoredBattle stored, boolean mine) {
        return BattleView.of(
                stored,
                attachments.listed(stored),
                battles.released(stored),
                mine,
                reveals.find(stored).orElse(null));
    }
}
