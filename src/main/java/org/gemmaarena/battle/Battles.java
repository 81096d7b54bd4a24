package org.gemmaarena.battle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.gemmaarena.web.ProblemException;

/** What a person can do with a battle, apart from voting. */
@ApplicationScoped
class Battles {

    private final BattleStore store;
    private final LiveBattles battles;
    private final BattleWriter writer;
    private final RefusalMessages words;

    Battles(BattleStore store, LiveBattles battles, BattleWriter writer, RefusalMessages words) {
        this.store = store;
        this.battles = battles;
        this.writer = writer;
        this.words = words;
    }

    ProblemException notFound() {
        return ProblemException.notFound(words.not_found());
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

    /** The last turn as this person may see it now; their own one that is written here is not looked up in the database. */
    ReleasedTurn lastTurn(UUID id, Optional<UUID> voter) {
        var own = battles.find(id).filter(live -> voter.filter(live::isOf).isPresent());
        return own.flatMap(live -> battles.read(id))
                .map(LiveBattle::turn)
                .orElseGet(() -> released(visible(id, voter)));
    }

    /** The last turn as its reader may see it now: the one being written, unless it is stored as ended. */
    ReleasedTurn released(StoredBattle stored) {
        var battle = stored.battle();
        if (battle.state != BattleState.GENERATING) {
            return stored.releasedTurn(stored.lastTurn().number);
        }
        var live = battles.read(battle.id);
        if (live.isEmpty()) {
            store.watched(battle.id);
        }
        return live.map(LiveBattle::turn)
                .filter(turn -> turn.number() == stored.lastTurn().number)
                .orElseGet(() -> stored.releasedTurn(stored.lastTurn().number));
    }

    /** Stops both sides, here at once and on another replica within a second. */
    void stop(StoredBattle stored) {
        store.requestStop(stored.battle().id);
        writer.stop(stored.battle().id);
    }

    /** Makes a battle that was voted on readable for everybody with its link, or private again. */
    StoredBattle publish(StoredBattle stored, boolean published) {
        if (stored.battle().state != BattleState.VOTED) {
            throw ProblemException.conflict(words.publish_after_vote());
        }
        if (published && stored.battle().unpublishedBecause != null) {
            throw ProblemException.forbidden(words.unpublished_by_admin());
        }
        store.publish(stored.battle().id, published);
        return store.find(stored.battle().id).orElseThrow(this::notFound);
    }
}
