package org.gemmaarena.battle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.Votes.Tally;

/**
 * The counted votes of each pair, read again when what was read is some seconds old. One reads at a time; whoever comes
 * meanwhile goes by what is there.
 */
@ApplicationScoped
class RecentVotes {

    private record Seen(Instant at, Map<ModelPair, VotesOfPair> votes) {}

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final ReentrantLock reading = new ReentrantLock();
    private final Tallies tallies;
    private final Duration lasts;
    private final Clock clock;

    RecentVotes(Tallies tallies, PairingConfig config, Clock clock) {
        this.tallies = tallies;
        this.lasts = config.pairingEvery();
        this.clock = clock;
    }

    /** The votes of an arena; of a pair that never met there is no entry. */
    Map<ModelPair, VotesOfPair> of(String arena) {
        var last = seen.get(arena);
        boolean fresh = last != null && clock.instant().isBefore(last.at().plus(lasts));
        if (!fresh && reading.tryLock()) {
            try {
                last = new Seen(clock.instant(), add(tallies.of(arena, Tallies.ALL)));
                seen.put(arena, last);
            } finally {
                reading.unlock();
            }
        }
        return last == null ? Map.of() : last.votes();
    }

    private static Map<ModelPair, VotesOfPair> add(List<Tally> tallies) {
        var votes = new HashMap<ModelPair, VotesOfPair>();
        tallies.stream()
                .filter(Tally::counted)
                .forEach(tally -> votes.merge(
                        ModelPair.of(tally.left(), tally.right()), VotesOfPair.of(tally), VotesOfPair::plus));
        return votes;
    }
}
