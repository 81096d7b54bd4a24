package org.gemmaarena.leaderboard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gemmaarena.vote.Votes.Tally;

/**
 * The votes that one board is made of.
 *
 * @param tallies all of them by sides and choice, counted or not
 * @param single the counted ones one by one, where the method needs them
 */
record VotesOfBoard(List<Tally> tallies, Optional<SingleVotes> single) {

    static VotesOfBoard counted(List<Tally> tallies) {
        return new VotesOfBoard(tallies, Optional.empty());
    }

    /** Counts what was read one by one, so that both agree though a vote may have come between two readings. */
    static VotesOfBoard single(List<Tally> tallies, SingleVotes votes) {
        var uncounted = tallies.stream().filter(tally -> !tally.counted());
        return new VotesOfBoard(
                Stream.concat(votes.tallies().stream(), uncounted).toList(), Optional.of(votes));
    }
}
