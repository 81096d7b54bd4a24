package org.gemmaarena.battle;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.gemmaarena.integrity.Limits;
import org.gemmaarena.media.MediaIntake;
import org.gemmaarena.media.Uploads;
import org.gemmaarena.vote.Category;
import org.gemmaarena.web.ProblemException;
import org.jboss.logging.Logger;

/** Lets two models answer: the first prompt of a battle, and further ones. */
@ApplicationScoped
class Prompts {

    private static final Logger LOG = Logger.getLogger(Prompts.class);
    private static final int MOST_ATTEMPTS = 10;
    /** Nobody waits for the language, and the models' first words do not wait for the search. */
    private static final Executor FIND_LANGUAGE = CompletableFuture.delayedExecutor(
            2, TimeUnit.SECONDS, task -> Infrastructure.getDefaultExecutor().execute(task));

    private final BattleStore store;
    private final BattleWriter writer;
    private final Matchmaking matchmaking;
    private final MediaIntake media;
    private final Limits limits;
    private final NamedSides selfNaming;
    private final BattleConfig config;
    private final RefusalMessages words;

    Prompts(
            BattleStore store,
            BattleWriter writer,
            Matchmaking matchmaking,
            MediaIntake media,
            Limits limits,
            NamedSides selfNaming,
            BattleConfig config,
            RefusalMessages words) {
        this.store = store;
        this.writer = writer;
        this.matchmaking = matchmaking;
        this.media = media;
        this.limits = limits;
        this.selfNaming = selfNaming;
        this.config = config;
        this.words = words;
    }

    void requireAllowed(String prompt, Uploads uploads) {
        limits.requirePromptAllowed(prompt);
        media.requireAllowed(uploads);
    }

    /** Draws two models and lets them answer a prompt that is allowed. */
    StoredBattle start(UUID voter, String prompt, Set<Category> categories, Uploads uploads) {
        writer.requireRoom();
        var match = matchmaking.match(Needs.of(uploads));
        limits.takeBattle(voter);
        var clean = PromptText.clean(prompt);
        var battle = store.create(match, voter, categories, clean, media.take(uploads));
        matchmaking.met(match);
        writer.write(battle);
        FIND_LANGUAGE.execute(() -> findLanguage(battle.battle().id, clean));
        return battle;
    }

    /** Where it can't be kept, the vote looks for it again. */
    private void findLanguage(UUID battle, String prompt) {
        try {
            PromptLanguage.of(prompt).ifPresent(language -> store.setLanguage(battle, language));
        } catch (RuntimeException notKept) {
            LOG.debug("The language of a prompt can't be kept", notKept);
        }
    }

    /** Asks both models on, each with its own history; what is allowed as a first prompt is allowed here. */
    StoredBattle goOn(StoredBattle stored, String prompt) {
        if (stored.turns().size() >= config.turns()) {
            throw ProblemException.conflict(words.too_many_turns(config.turns()));
        }
        if (stored.battle().state != BattleState.READY) {
            throw ProblemException.conflict(words.no_further_turn());
        }
        writer.requireRoom();
        limits.takeBattle(stored.battle().voterId);
        var longer = store.addTurn(stored.battle().id, PromptText.clean(prompt))
                .orElseThrow(() -> ProblemException.conflict(words.no_further_turn()));
        writer.write(longer);
        return longer;
    }

    /** Runs the failed sides of the last turn again, and both where they were interrupted. */
    StoredBattle retry(StoredBattle stored) {
        if (stored.battle().state != BattleState.FAILED) {
            throw ProblemException.conflict(words.nothing_failed());
        }
        if (stored.lastAnswers().stream().anyMatch(answer -> answer.attempt >= MOST_ATTEMPTS)) {
            throw ProblemException.conflict(words.tried_too_often());
        }
        writer.requireRoom();
        limits.takeBattle(stored.battle().voterId);
        var reopened = store.reopen(stored.battle().id, selfNaming.inLastTurn(stored))
                .orElseThrow(() -> ProblemException.conflict(words.nothing_failed()));
        writer.write(reopened);
        return reopened;
    }
}
