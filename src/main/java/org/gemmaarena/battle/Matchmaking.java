package org.gemmaarena.battle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import org.gemmaarena.catalogue.Availability;
import org.gemmaarena.catalogue.Breakers;
import org.gemmaarena.inference.Input;
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
    private final PossibleInputs inputs;
    private final RefusalMessages words;

    Matchmaking(
            Availability availability,
            Breakers breakers,
            Pairing pairing,
            PossibleInputs inputs,
            RefusalMessages words) {
        this.availability = availability;
        this.breakers = breakers;
        this.pairing = pairing;
        this.inputs = inputs;
        this.words = words;
    }

    /** @param needed what both must be able to take besides text */
    Match match(Set<Input> needed) {
        var lineup = availability.readyLineup();
        if (!lineup.ready()) {
            throw ProblemException.unavailable(words.no_models(), OUTAGE_RETRY);
        }
        var able = lineup.taking(needed);
        if (able.size() < 2) {
            throw ProblemException.conflict(inputs.refusal(lineup, needed));
        }
        var draw = pairing.draw(breakers.fit(able));
        breakers.drawn(draw.left().model());
        breakers.drawn(draw.right().model());
        return new Match(lineup.arena(), draw);
    }
}
