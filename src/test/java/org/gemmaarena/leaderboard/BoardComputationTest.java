package org.gemmaarena.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gemmaarena.rating.IntervalMethod;
import org.gemmaarena.vote.AnswerStyle;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.Votes.Tally;
import org.junit.jupiter.api.Test;

class BoardComputationTest {

    private static final Map<String, String> NAMES = Map.of("a", "Model A", "b", "Model B", "c", "Model C");

    @Test
    void both_orders_of_a_pair_count_together() {
        var board = board(
                new Tally("a", "b", Choice.LEFT, true, 40),
                new Tally("b", "a", Choice.RIGHT, true, 20),
                new Tally("b", "a", Choice.LEFT, true, 10),
                new Tally("a", "b", Choice.TIE, true, 20),
                new Tally("b", "a", Choice.BOTH_BAD, true, 10));
        assertThat(board.votes()).isEqualTo(100);
        var pair = board.pairs().get(0);
        assertThat(List.of(pair.aWins(), pair.bWins(), pair.ties(), pair.bothBad()))
                .containsExactly(60L, 10L, 20L, 10L);
        assertThat(pair.difference()).as("75 to 25").isCloseTo(400 * Math.log10(3), within(1e-8));
    }

    @Test
    void the_known_gap_of_sixty_to_ten_with_thirty_ties() {
        var board = board(
                new Tally("a", "b", Choice.LEFT, true, 60),
                new Tally("a", "b", Choice.TIE, true, 10),
                new Tally("a", "b", Choice.RIGHT, true, 30));
        var pair = board.pairs().get(0);
        assertThat(pair.difference()).isCloseTo(107.538125, within(1e-6));
        assertThat(pair.standardError()).isCloseTo(34.361761, within(1e-6));
    }

    @Test
    void a_model_without_votes_has_no_numbers_and_stands_last() {
        var board = board(new Tally("a", "b", Choice.LEFT, true, 3), new Tally("a", "b", Choice.RIGHT, true, 2));
        var last = board.models().get(2);
        assertThat(last.model()).isEqualTo("c");
        assertThat(last.rating()).isNull();
        assertThat(last.rank()).isNull();
        assertThat(last.winRate()).isNull();
        assertThat(last.provisional()).isTrue();
    }

    @Test
    void a_single_vote_gives_finite_numbers_and_says_how() {
        var board = board(new Tally("a", "b", Choice.LEFT, true, 1));
        assertThat(board.separated()).isTrue();
        assertThat(board.method().fit()).isEqualTo("firth");
        assertThat(board.models().get(0).rating()).isBetween(1000.0, 1300.0);
        assertThat(board.models().get(0).rank()).isEqualTo(board.models().get(1).rank());
    }

    @Test
    void a_vote_that_does_not_count_is_only_counted_as_left_out() {
        var board = board(
                new Tally("a", "b", Choice.LEFT, true, 3),
                new Tally("a", "b", Choice.RIGHT, true, 2),
                new Tally("a", "b", Choice.RIGHT, false, 50));
        assertThat(board.votes()).isEqualTo(5);
        assertThat(board.excludedVotes()).isEqualTo(50);
        assertThat(board.models().get(0).model()).isEqualTo("a");
    }

    @Test
    void a_verdict_asks_for_more_where_there_are_more_pairs() {
        var alone = board(new Tally("a", "b", Choice.LEFT, true, 8));
        assertThat(alone.pairs().get(0).verdict()).as("E = 28 of 20").isEqualTo("a");
        var amongThree = board(
                new Tally("a", "b", Choice.LEFT, true, 8),
                new Tally("a", "c", Choice.LEFT, true, 1),
                new Tally("b", "c", Choice.LEFT, true, 1));
        assertThat(amongThree.pairs().get(0).verdict()).as("E = 28 of 60").isEqualTo("undecided");
    }

    @Test
    void models_without_an_interval_have_no_rank() {
        var votes = new SingleVotes();
        var voter = new UUID(0, 1);
        var style = new AnswerStyle(1, 0, 0, 0);
        votes.add("a", "b", Choice.LEFT, voter, style, style);
        votes.add("a", "b", Choice.RIGHT, voter, style, style);
        var request = new BoardRequest("live", BoardMethods.with(IntervalMethod.CLUSTER));
        var board = new BoardComputation(request, new TreeMap<>(NAMES), VotesOfBoard.single(List.of(), votes))
                .leaderboard(Map.of(), new Forecasts(), Instant.EPOCH);
        assertThat(board.models().get(0).rating()).isEqualTo(1000);
        assertThat(board.models().get(0).lower()).isNull();
        assertThat(board.models().get(0).rank()).isNull();
        assertThat(board.method().intervalFitted()).isEqualTo("none");
    }

    @Test
    void no_vote_gives_an_empty_board() {
        var board = board();
        assertThat(board.votes()).isZero();
        assertThat(board.pairs()).isEmpty();
        assertThat(board.models()).allMatch(model -> model.rating() == null);
    }

    private static Leaderboard board(Tally... tallies) {
        var request = new BoardRequest("live", BoardMethods.PLAIN);
        return new BoardComputation(request, new TreeMap<>(NAMES), VotesOfBoard.counted(List.of(tallies)))
                .leaderboard(Map.of(), new Forecasts(), Instant.EPOCH);
    }
}
