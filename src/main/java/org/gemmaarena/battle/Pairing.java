package org.gemmaarena.battle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.random.RandomGenerator;
import org.gemmaarena.battle.PairOdds.Odds;
import org.gemmaarena.catalogue.Contestant;

/** Draws who meets whom, each pair as likely as {@link PairOdds} says, and then by a fair coin who stands on the left. */
@ApplicationScoped
class Pairing {

    /** A drawn pair; {@code probability} is that of the pair, whichever its sides. */
    record Draw(Contestant left, Contestant right, double probability) {}

    private final RandomGenerator random;
    private final PairOdds odds;

    Pairing(RandomGenerator random, PairOdds odds) {
        this.random = random;
        this.odds = odds;
    }

    /**
     * @param arena whose votes decide which pairs come more often
     * @param contestants at least two
     */
    Draw draw(String arena, List<Contestant> contestants) {
        var drawn = pick(odds.of(arena, contestants));
        return random.nextBoolean()
                ? new Draw(drawn.first(), drawn.second(), drawn.probability())
                : new Draw(drawn.second(), drawn.first(), drawn.probability());
    }

    /** What rounding leaves at the end belongs to the last pair. */
    private Odds pick(List<Odds> pairs) {
        double left = random.nextDouble();
        for (var pair : pairs) {
            left -= pair.probability();
            if (left < 0) {
                return pair;
            }
        }
        return pairs.get(pairs.size() - 1);
    }
}
