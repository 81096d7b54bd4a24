package org.gemmaarena.battle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.gemmaarena.catalogue.Availability;
import org.gemmaarena.catalogue.Breakers;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.inference.Input;
import org.gemmaarena.web.ProblemException;

/** Finds two models that can battle now. */
@ApplicationScoped
class Matchmaking {

    private static final Duration OUTAGE_RETRY = Duration.ofSeconds(10);

    /** Two models, and the arena in which they meet. */
    record Match(String arena, Pairing.Draw draw) {}

    /** A pair that was drawn beforehand, and among whom: its probability holds only there. */
    private record Upcoming(String arena, List<Contestant> among, Pairing.Draw draw) {

        boolean isOf(String other, List<Contestant> fit) {
            return arena.equals(other) && among.equals(fit);
        }
    }

    private final AtomicReference<Upcoming> upcoming = new AtomicReference<>();
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
        var fit = breakers.fit(able);
        var draw = Optional.ofNullable(upcoming.getAndSet(null))
                .filter(next -> next.isOf(lineup.arena(), fit))
                .map(Upcoming::draw)
                .orElseGet(() -> pairing.draw(lineup.arena(), fit));
        return new Match(lineup.arena(), draw);
    }

    /** The battle of a match has begun. */
    void met(Match match) {
        breakers.drawn(match.draw().left().model());
        breakers.drawn(match.draw().right().model());
    }

    /** Draws the pair of the next battle, which meets then unless somebody has come or gone by that time. */
    Optional<Pairing.Draw> upcoming() {
        var lineup = availability.lineup();
        if (!lineup.ready()) {
            return Optional.empty();
        }
        var fit = breakers.fit(lineup.contestants());
        var draw = pairing.draw(lineup.arena(), fit);
        upcoming.set(new Upcoming(lineup.arena(), fit, draw));
        return Optional.of(draw);
    }
}
