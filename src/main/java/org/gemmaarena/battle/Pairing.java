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
        var first = contestants.get(random.nextInt(models));
        var others = contestants.stream().filter(other -> other != first).toList();
        var second = others.get(random.nextInt(models - 1));
        var probability = 2.0 / (models * (models - 1.0));
        return random.nextBoolean() ? new Draw(first, second, probability) : new Draw(second, first, probability);
    }
}
