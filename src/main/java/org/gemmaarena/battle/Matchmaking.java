package org.gemmaarena.battle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.gemmaarena.catalogue.Availability;
import org.gemmaarena.catalogue.Breakers;
import org.gemmaarena.web.ProblemException;

/** Finds two models that can battle now. */
@ApplicationScoped
class Matchmaking {

    private static final Duration OUTAGE_RETRY = Duration.ofSeconds(10);

    /** Two models, and the arena in which they meet. */
    record Match(String arena, Pairing.Draw draw) {}

    private final Availability availability;
    private final Breakers breakers;
    private final Pairing pairing;
    private final RefusalMessages words;

    Matchmaking(Availability availability, Breakers breakers, Pairing pairing, RefusalMessages words) {
        this.availability = availability;
        this.breakers = breakers;
        this.pairing = pairing;
        this.words = words;
    }

    Match match() {
        var lineup = availability.readyLineup();
        if (!lineup.ready()) {
            throw ProblemException.unavailable(words.no_models(), OUTAGE_RETRY);
        }
        var draw = pairing.draw(lineup.arena(), breakers.fit(lineup.contestants()));
        breakers.drawn(draw.left().model());
        breakers.drawn(draw.right().model());
        return new Match(lineup.arena(), draw);
    }
}
