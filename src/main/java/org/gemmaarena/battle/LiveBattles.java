package org.gemmaarena.battle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The battles that this process is writing: those that it holds the lease of. */
@ApplicationScoped
class LiveBattles {

    private final Map<UUID, LiveBattle> live = new ConcurrentHashMap<>();
    private final ServerLine line;
    private final Clock clock;

    LiveBattles(ServerLine line, Clock clock) {
        this.line = line;
        this.clock = clock;
    }

    /** What was written before of the same battle is not shown from here any more. */
    void add(LiveBattle battle) {
        var before = live.put(battle.id(), battle);
        if (before != null) {
            lose(before);
        }
    }

    Optional<LiveBattle> find(UUID id) {
        return Optional.ofNullable(live.get(id));
    }

    /** The same for somebody who reads it, so that it goes on. */
    Optional<LiveBattle> read(UUID id) {
        var battle = find(id);
        battle.ifPresent(live -> live.readElsewhere(clock.instant()));
        return battle;
    }

    Collection<LiveBattle> all() {
        return live.values();
    }

    /** Its answers are shown to their ends. */
    void finish(LiveBattle battle) {
        live.remove(battle.id(), battle);
    }

    /** It is written elsewhere, or not at all any more. */
    void lose(LiveBattle battle) {
        live.remove(battle.id(), battle);
        battle.lose();
        line.forget(battle);
    }
}
