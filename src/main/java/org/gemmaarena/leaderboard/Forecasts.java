package org.gemmaarena.leaderboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.OptionalLong;
import org.gemmaarena.rating.DecisiveVotes;
import org.gemmaarena.rating.SequentialRule;

/**
 * How many votes pairs still need. A forecast takes a fraction of a millisecond, a board may have thousands of pairs, and a
 * vote changes one of them: those of the others are remembered.
 */
final class Forecasts {

    private static final int REMEMBERED = 20_000;

    private record Key(double threshold, DecisiveVotes decisive, long undecided) {}

    private final Cache<Key, OptionalLong> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    OptionalLong votesNeeded(SequentialRule rule, PairVotes pair) {
        var key = new Key(rule.threshold(), pair.decisive(), pair.ties() + pair.bothBad());
        return known.get(key, asked -> rule.votesNeeded(asked.decisive(), asked.undecided()));
    }
}
