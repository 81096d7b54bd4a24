package org.gemmaarena.leaderboard;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Map;
import java.util.Set;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.Tallies.Version;

/** What the boards of all arenas are made of at this moment, read once for all visitors who come together. */
@ApplicationScoped
class Shown {

    /**
     * By arena.
     *
     * @param snapshots ids of those that visitors see
     * @param hidden models that they don't
     */
    record State(Map<String, Version> versions, Map<String, Long> snapshots, Map<String, Set<String>> hidden) {

        Set<String> hidden(String arena) {
            return hidden.getOrDefault(arena, Set.of());
        }
    }

    /** Visitors see other models than before: fired when a look finds that. */
    record OtherModels() {}

    private final SharedLook<State> look;
    private final Event<OtherModels> otherModels;
    private Map<String, Set<String>> hiddenLast;

    Shown(Tallies tallies, FrozenBoards frozen, HiddenModels hidden, Event<OtherModels> otherModels) {
        this.otherModels = otherModels;
        look = new SharedLook<>(() -> seen(QuarkusTransaction.requiringNew()
                .call(() -> new State(tallies.versions(), frozen.published(), hidden.all()))));
    }

    private synchronized State seen(State now) {
        if (hiddenLast != null && !hiddenLast.equals(now.hidden())) {
            otherModels.fire(new OtherModels());
        }
        hiddenLast = now.hidden();
        return now;
    }

    /** Not for use in a transaction, of which it sees nothing. */
    State now() {
        return look.now();
    }
}
