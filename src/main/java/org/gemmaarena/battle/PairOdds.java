package org.gemmaarena.battle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gemmaarena.catalogue.Catalogue;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.rating.PairChances;
import org.gemmaarena.rating.PairCounts;
import org.gemmaarena.rating.SequentialRule;
import org.jboss.logging.Logger;

/**
 * How likely each pair is: by the arena's votes so far ({@link PairChances}), or all alike where the configuration wants it
 * so or the votes can't be read; and then by the weights that an admin has given to models.
 */
@ApplicationScoped
class PairOdds {

    private static final Logger LOG = Logger.getLogger(PairOdds.class);

    /** Two contestants in the order of the line-up, and the probability that they are drawn. */
    record Odds(Contestant first, Contestant second, double probability) {}

    /** Tells the counted votes of each pair of an arena; may fail. */
    @FunctionalInterface
    interface Past {
        Map<ModelPair, VotesOfPair> of(String arena);
    }

    private final Past past;
    private final PairingConfig.Kind kind;
    private final ToDoubleFunction<String> weights;

    @Inject
    PairOdds(RecentVotes past, PairingConfig config, Catalogue catalogue) {
        this(past::of, config.pairing(), catalogue::weight);
    }

    /** @param weights of models, by id */
    PairOdds(Past past, PairingConfig.Kind kind, ToDoubleFunction<String> weights) {
        this.past = past;
        this.kind = kind;
        this.weights = weights;
    }

    /**
     * @param contestants at least two
     * @return every pair of them once; the probabilities add up to 1
     */
    List<Odds> of(String arena, List<Contestant> contestants) {
        var chances = PairChances.weighted(chances(arena, contestants), weights(contestants));
        var odds = new ArrayList<Odds>();
        eachPair(contestants, (first, second) -> odds.add(new Odds(first, second, chances[odds.size()])));
        return odds;
    }

    /** Of a pair: those of its models, multiplied. */
    private double[] weights(List<Contestant> contestants) {
        var products = DoubleStream.builder();
        eachPair(
                contestants,
                (first, second) ->
                        products.add(weights.applyAsDouble(first.model()) * weights.applyAsDouble(second.model())));
        return products.build().toArray();
    }

    private double[] chances(String arena, List<Contestant> contestants) {
        if (kind == PairingConfig.Kind.ADAPTIVE) {
            try {
                return adaptive(past.of(arena), contestants);
            } catch (RuntimeException failure) {
                LOG.warnf("The votes of arena '%s' can't be read, so all pairs are equally likely: %s", arena, failure);
            }
        }
        int pairs = contestants.size() * (contestants.size() - 1) / 2;
        return IntStream.range(0, pairs).mapToDouble(pair -> 1.0 / pairs).toArray();
    }

    /** Pairs that have not met yet count for the rule as well: they will be on the board. */
    private static double[] adaptive(Map<ModelPair, VotesOfPair> past, List<Contestant> contestants) {
        var board = new HashMap<>(past);
        var counts = new ArrayList<PairCounts>();
        eachPair(contestants, (first, second) -> {
            var votes = board.computeIfAbsent(ModelPair.of(first.model(), second.model()), unmet -> VotesOfPair.NONE);
            counts.add(new PairCounts(0, 1, votes.wins(), votes.losses(), votes.ties()));
        });
        return PairChances.of(counts, SequentialRule.forPairs(board.size()));
    }

    private static void eachPair(List<Contestant> contestants, BiConsumer<Contestant, Contestant> use) {
        for (int first = 0; first < contestants.size(); first++) {
            for (int second = first + 1; second < contestants.size(); second++) {
                use.accept(contestants.get(first), contestants.get(second));
            }
        }
    }
}
