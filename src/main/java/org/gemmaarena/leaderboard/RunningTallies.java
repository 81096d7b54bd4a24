package org.gemmaarena.leaderboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gemmaarena.vote.Votes.Tally;

/** Tallies that add up day by day, one for each pair, order of sides and choice. */
final class RunningTallies {

    private final Map<Tally, Long> votes = new HashMap<>();

    void add(List<Tally> more) {
        for (Tally tally : more) {
            votes.merge(withVotes(tally, 0), tally.votes(), Long::sum);
        }
    }

    List<Tally> tallies() {
        return votes.entrySet().stream()
                .map(tally -> withVotes(tally.getKey(), tally.getValue()))
                .toList();
    }

    private static Tally withVotes(Tally tally, long votes) {
        return new Tally(tally.left(), tally.right(), tally.choice(), tally.counted(), votes);
    }
}
