package org.gemmaarena.battle;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gemmaarena.catalogue.Availability;
import org.gemmaarena.integrity.Limits;
import org.gemmaarena.vote.Category;
import org.gemmaarena.web.ProblemException;

/** What a person can do with a battle, apart from voting. */
@ApplicationScoped
class Battles {

    private static final int MOST_ATTEMPTS = 10;
    private static final Duration OUTAGE_RETRY = Duration.ofSeconds(10);

    private final BattleStore store;
    private final BattleWriter writer;
    private final Pairing pairing;
    private final Availability availability;
    private final Limits limits;

    Battles(BattleStore store, BattleWriter writer, Pairing pairing, Availability availability, Limits limits) {
        this.store = store;
        this.writer = writer;
        this.pairing = pairing;
        this.availability = availability;
        this.limits = limits;
    }

    static ProblemException notFound() {
        return ProblemException.notFound(
                "There is no such battle here, or it belongs to somebody who has not published it.");
    }

    /** Draws two models and lets them answer. */
    StoredBattle start(UUID voter, String prompt, Set<Category> categories) {
        limits.requirePromptAllowed(prompt);
        limits.requireBattleAllowed(voter, store::startsOfVoterSince);
        var lineup = availability.readyLineup();
        if (!lineup.ready()) {
            throw ProblemException.unavailable(
                    "The models can't be reached right now. Your prompt was not sent; please try again in a moment.",
                    OUTAGE_RETRY);
        }
        var clean = PromptText.clean(prompt);
        var battle = store.create(lineup.arena(), voter, categories, pairing.draw(lineup.contestants()), clean);
        writer.write(battle);
        Infrastructure.getDefaultExecutor().execute(() -> PromptLanguage.of(clean)
                .ifPresent(language -> store.setLanguage(battle.battle().id, language)));
        return battle;
    }

    /** A battle that this person may see: an own one, or a published one. */
    StoredBattle visible(UUID id, Optional<UUID> voter) {
        return store.find(id)
                .filter(stored -> stored.battle().published
                        || voter.filter(stored.battle().voterId::equals).isPresent())
                .orElseThrow(Battles::notFound);
    }

    /** A battle that this person may change. */
    StoredBattle own(UUID id, Optional<UUID> voter) {
        return store.find(id)
                .filter(stored -> voter.filter(stored.battle().voterId::equals).isPresent())
                .orElseThrow(Battles::notFound);
    }

    /** The last turn as its reader may see it now. */
    ReleasedTurn released(StoredBattle stored) {
        var last = stored.lastTurn().number;
        return writer.find(stored.battle().id).map(LiveBattle::turn).orElseGet(() -> stored.releasedTurn(last));
    }

    /** Stops both sides, here at once and on another replica within a second. */
    void stop(StoredBattle stored) {
        store.requestStop(stored.battle().id);
        writer.stop(stored.battle().id);
    }

    /** Runs the failed sides of the last turn again. */
    StoredBattle retry(StoredBattle stored) {
        if (stored.lastAnswers().stream().anyMatch(answer -> answer.attempt >= MOST_ATTEMPTS)) {
            throw ProblemException.conflict("This battle was tried too often. Please start a new one.");
        }
        var reopened = store.reopen(stored.battle().id)
                .orElseThrow(() -> ProblemException.conflict("No side of this battle has failed."));
        writer.write(reopened);
        return reopened;
    }

    /** Makes a battle that was voted on readable for everybody with its link, or private again. */
    StoredBattle publish(StoredBattle stored, boolean published) {
        if (stored.battle().state != BattleState.VOTED) {
            throw ProblemException.conflict("A battle can be published after its vote.");
        }
        store.publish(stored.battle().id, published);
        return store.find(stored.battle().id).orElseThrow(Battles::notFound);
    }
}
