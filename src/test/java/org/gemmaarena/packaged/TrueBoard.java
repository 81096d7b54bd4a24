package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gemmaarena.packaged.RawVotes.Raw;

/** The board of two models as it has to be, computed from the raw votes alone. */
final class TrueBoard {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private TrueBoard() {}

    /** The board becomes the one of these votes: its counts and its ratings. */
    static void require(ArenaClient client, List<Raw> votes) {
        var board = requireCounts(client, votes);
        var pair = board.path("pairs").path(0);
        var score = RawVotes.scoreOf(pair.path("a").asText(), votes);
        assertThat(pair.path("difference").asDouble()).isCloseTo(score.difference(), within(0.001));
        assertThat(rating(board, pair.path("a").asText())
                        - rating(board, pair.path("b").asText()))
                .isCloseTo(score.difference(), within(0.001));
    }

    /** Its counts alone: few votes can be so one-sided that ratings are held back. */
    static JsonNode requireCounts(ArenaClient client, List<Raw> votes) {
        var board = Patience.until(
                "a board of all votes",
                LIMIT,
                () -> client.look("/api/leaderboard?arena=live").json(),
                seen -> seen.path("votes").asInt() == votes.size());
        var pair = board.path("pairs").path(0);
        var score = RawVotes.scoreOf(pair.path("a").asText(), votes);
        long decided = votes.stream()
                .filter(vote -> Set.of("left", "right").contains(vote.choice()))
                .count();
        assertThat(board.path("excludedVotes").asInt()).isZero();
        assertThat(pair.path("aWins").asLong() + pair.path("bWins").asLong()).isEqualTo(decided);
        assertThat(pair.path("ties").asLong()).isEqualTo(count("tie", votes));
        assertThat(pair.path("bothBad").asLong()).isEqualTo(count("both_bad", votes));
        assertThat(pair.path("aWins").asLong()
                        + (pair.path("ties").asLong() + pair.path("bothBad").asLong()) / 2.0)
                .isEqualTo(score.points());
        return board;
    }

    private static double rating(JsonNode board, String model) {
        for (var row : board.path("models")) {
            if (row.path("model").asText().equals(model)) {
                return row.path("rating").asDouble();
            }
        }
        throw new AssertionError(model + " is not on " + board);
    }

    private static long count(String choice, List<Raw> votes) {
        return votes.stream().filter(vote -> vote.choice().equals(choice)).count();
    }
}
