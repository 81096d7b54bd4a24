package org.gemmaarena.battle;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gemmaarena.integrity.Limits;
import org.gemmaarena.media.MediaIntake;
import org.gemmaarena.media.Uploads;
import org.gemmaarena.vote.Category;
import org.gemmaarena.web.ProblemException;

/** What a person can do with a battle, apart from voting. */
@ApplicationScoped
class Battles {

    private static final int MOST_ATTEMPTS = 10;

    private final BattleStore store;
    private final BattleWriter writer;
    private final ServerLine line;
    private final BattleConfig config;
    private final Matchmaking matchmaking;
    private final MediaIntake media;
    private final Limits limits;
    private final RefusalMessages words;

    Battles(
            BattleStore store,
            BattleWriter writer,
            ServerLine line,
            BattleConfig config,
            Matchmaking matchmaking,
            MediaIntake media,
            Limits limits,
            RefusalMessages words) {
        this.store = store;
        this.writer = writer;
        this.line = line;
        this.config = config;
        this.matchmaking = matchmaking;
        this.media = media;
        this.limits = limits;
        this.words = words;
    }

    ProblemException notFound() {
        return ProblemException.notFound(words.not_found());
    }

    void requirePromptAllowed(String prompt) {
        limits.requirePromptAllowed(prompt);
    }

    void requireMediaAllowed(Uploads uploads) {
        media.requireAllowed(uploads);
    }

    /** Draws two models and lets them answer a prompt that is allowed. */
    StoredBattle start(UUID voter, String prompt, Set<Category> categories, Uploads uploads) {
        line.requireRoom();
        limits.requireBattleAllowed(voter, store::startsOfVoterSince);
        var clean = PromptText.clean(prompt);
        var files = media.take(uploads);
        var battle = store.create(matchmaking.match(Needs.of(uploads)), voter, categories, clean, files);
        writer.write(battle);
        Infrastructure.getDefaultExecutor().execute(() -> PromptLanguage.of(clean)
                .ifPresent(language -> store.setLanguage(battle.battle().id, language)));
        return battle;
    }

    /** Asks both models on, each with its own history. */
    StoredBattle goOn(StoredBattle stored, String prompt) {
        if (stored.turns().size() >= config.turns()) {
            throw ProblemException.conflict(words.too_many_turns(config.turns()));
        }
        line.requireRoom();
        var longer = store.addTurn(stored.battle().id, PromptText.clean(prompt))
                .orElseThrow(() -> ProblemException.conflict(words.no_further_turn()));
        writer.write(longer);
        return longer;
    }

    /** A battle that this person may see: an own one, or a published one. */
    StoredBattle visible(UUID id, Optional<UUID> voter) {
        return store.find(id)
                .filter(stored -> stored.battle().published
                        || voter.filter(stored.battle().voterId::equals).isPresent())
                .orElseThrow(this::notFound);
    }

    /** A battle that this person may change. */
    StoredBattle own(UUID id, Optional<UUID> voter) {
        return store.find(id)
                .filter(stored -> voter.filter(stored.battle().voterId::equals).isPresent())
                .orElseThrow(this::notFound);
    }

    /** The last turn as its reader may see it now: the one being written, unless it is stored as ended. */
    ReleasedTurn released(StoredBattle stored) {
        var battle = stored.battle();
        return writer.read(battle.id)
                .filter(live -> battle.state == BattleState.GENERATING)
                .map(LiveBattle::turn)
                .filter(turn -> turn.number() == stored.lastTurn().number)
                .orElseGet(() -> stored.releasedTurn(stored.lastTurn().number));
    }

    /** Stops both sides, here at once and on another replica within a second. */
    void stop(StoredBattle stored) {
        store.requestStop(stored.battle().id);
        writer.stop(stored.battle().id);
    }

    /** Runs the failed sides of the last turn again. */
    StoredBattle retry(StoredBattle stored) {
        if (stored.lastAnswers().stream().anyMatch(answer -> answer.attempt >= MOST_ATTEMPTS)) {
            throw ProblemException.conflict(words.tried_too_often());
        }
        var reopened =
                store.reopen(stored.battle().id).orElseThrow(() -> ProblemException.conflict(words.nothing_failed()));
        writer.write(reopened);
        return reopened;
    }

    /** Makes a battle that was voted on readable for everybody with its link, or private again. */
    StoredBattle publish(StoredBattle stored, boolean published) {
        if (stored.battle().state != BattleState.VOTED) {
            throw ProblemException.conflict(words.publish_after_vote());
        }
        store.publish(stored.battle().id, published);
        return store.find(stored.battle().id).orElseThrow(this::notFound);
    }
}
