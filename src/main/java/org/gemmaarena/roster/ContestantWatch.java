package org.gemmaarena.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.catalogue.Lineup;
import org.gemmaarena.web.DatabaseReplaced;
import org.jboss.logging.Logger;

/**
 * Watches who battles: a backend may serve other weights under the same name, and a restart may bring another configuration.
 * Only what this process has not seen yet is looked up, so two replicas that are configured differently don't take turns.
 */
@ApplicationScoped
class ContestantWatch {

    private static final Logger LOG = Logger.getLogger(ContestantWatch.class);

    private final Map<String, Contestant> seen = new ConcurrentHashMap<>();
    private final Witness witness;

    ContestantWatch(Witness witness) {
        this.witness = witness;
    }

    /** One that does not battle any more is looked at again when it comes back: it may have been split meanwhile. */
    void look(@Observes Lineup lineup) {
        seen.values().removeIf(contestant -> rests(contestant, lineup));
        if (!lineup.demonstration()) {
            lineup.contestants().stream()
                    .filter(contestant -> !contestant.equals(seen.get(contestant.model())))
                    .forEach(this::see);
        }
    }

    /** Whoever battles is to be on record there too. */
    void forget(@Observes DatabaseReplaced another) {
        seen.clear();
    }

    private void see(Contestant contestant) {
        try {
            if (witness.see(contestant)) {
                seen.put(contestant.model(), contestant);
            }
        } catch (RuntimeException failure) {
            LOG.warnf("What model '%s' is can't be put on record now: %s", contestant.model(), failure);
        }
    }

    /** Whether it is neither ready nor missed. */
    private static boolean rests(Contestant contestant, Lineup lineup) {
        return lineup.contestants().stream().noneMatch(ready -> ready.model().equals(contestant.model()))
                && lineup.missing().stream().noneMatch(model -> model.id().equals(contestant.model()))
                && !lineup.unreachable().contains(contestant.backend());
    }
}
