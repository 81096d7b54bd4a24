package org.gemmaarena.battle;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Battles whose writer is gone. Where somebody still reads one it begins anew here, on both sides, since what was written
 * and not yet shown is lost, and one side alone would tell how fast it is. That is done once a turn; otherwise the battle
 * fails, and its voter can run it again. Of all replicas the one that locks the battle first has it.
 */
@ApplicationScoped
class Orphans {

    private static final Logger LOG = Logger.getLogger(Orphans.class);

    private final BattleStore store;
    private final BattleWriter writer;
    private final NamedSides selfNaming;
    private final BattleConfig config;
    private final Clock clock;

    Orphans(BattleStore store, BattleWriter writer, NamedSides selfNaming, BattleConfig config, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.selfNaming = selfNaming;
        this.config = config;
        this.clock = clock;
    }

    /** One that can't be taken keeps no other one back. */
    void adopt() {
        store.orphans().forEach(id -> BattleInLog.about(id, () -> tryToAdopt(id)));
    }

    private void tryToAdopt(UUID id) {
        try {
            QuarkusTransaction.requiringNew().call(() -> adopt(id)).ifPresent(writer::write);
        } catch (RuntimeException failure) {
            LOG.error("A battle whose writer is gone could not be taken over", failure);
        }
    }

    /** Empty where nothing is to be written: it failed, or another replica was faster. */
    private Optional<StoredBattle> adopt(UUID id) {
        var now = clock.instant();
        var orphan = Battle.lock(id)
                .filter(battle -> battle.isOrphan(now))
                .map(battle -> new StoredBattle(battle, Turn.ofBattle(id), Answer.ofBattle(id)));
        boolean anew = orphan.filter(found -> mayBeginAnew(found, now)).isPresent();
        orphan.ifPresent(anew ? this::beginAnew : this::fail);
        return anew ? orphan : Optional.empty();
    }

    private void beginAnew(StoredBattle orphan) {
        var battle = orphan.battle();
        battle.selfNamed |= selfNaming.inLastTurn(orphan);
        battle.restartedTurn = orphan.lastTurn().number;
        orphan.lastAnswers().forEach(Answer::runAgain);
        store.take(battle);
        LOG.info("The writer of a battle is gone; both sides begin anew");
    }

    private void fail(StoredBattle orphan) {
        orphan.battle().interrupted = true;
        orphan.lastAnswers().stream().filter(answer -> answer.outcome == null).forEach(Answer::interrupt);
        store.endWritingIfOver(orphan.battle(), orphan.lastTurn().number);
        LOG.info("The writer of a battle is gone; both sides can be run again");
    }

    private boolean mayBeginAnew(StoredBattle orphan, Instant now) {
        var battle = orphan.battle();
        boolean first = battle.restartedTurn == null || battle.restartedTurn != orphan.lastTurn().number;
        boolean read = battle.watchedAt.plus(config.unwatchedLimit()).isAfter(now);
        return first && read && !battle.stopRequested && writer.hasRoom();
    }
}
