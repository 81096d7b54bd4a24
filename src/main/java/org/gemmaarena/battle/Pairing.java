package org.gemmaarena.battle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.random.RandomGenerator;
import org.gemmaarena.catalogue.Contestant;

/** Draws who meets whom, every pair equally likely, and then by a fair coin who stands on the left. */
@ApplicationScoped
class Pairing {

    /** A drawn pair; {@code probability} is that of the pair, whichever its sides. */
    record Draw(Contestant left, Contestant right, double probability) {}

    private final RandomGenerator random;

    Pairing(RandomGenerator random) {
        this.random = random;
    }

    /** @param contestants at least two */
    Draw draw(List<Contestant> contestants) {
        int models = contestants.size();
        int one = random.nextInt(models);
        int other = (one + 1 + random.nextInt(models - 1)) % models;
        var earlier = contestants.get(Math.min(one, other));
        var later = contestants.get(Math.max(one, other));
        var probability = 2.0 / (models * (models - 1.0));
        return random.nextBoolean() ? new Draw(earlier, later, probability) : new Draw(later, earlier, probability);
    }
}
