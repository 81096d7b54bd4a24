package org.gemmaarena.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gemmaarena.leaderboard.BoardMethod.Anchor;
import org.gemmaarena.leaderboard.BoardMethod.BothBad;
import org.gemmaarena.leaderboard.BoardMethod.Position;
import org.gemmaarena.leaderboard.BoardMethod.Style;
import org.gemmaarena.rating.IntervalMethod;
import org.gemmaarena.rating.TieModel;
import org.gemmaarena.vote.AnswerStyle;
import org.gemmaarena.vote.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way from single votes to a board, against the numbers of the fixture. */
class SixModelsBoardTest {

    private static final JsonNode EXPECTED = expected();
    private static final Map<String, String> NAMES =
            IntStream.rangeClosed(1, 6).mapToObj(i -> "m" + i).collect(Collectors.toMap(id -> id, id -> "Model " + id));

    @Test
    void plain_board() {
        assertRatings(board(BoardMethods.PLAIN), "a_bt_ties_half");
    }

    @Test
    void board_without_both_bad() {
        var board = board(BoardMethods.with(BothBad.EXCLUDE));
        assertRatings(board, "b_bt_both_bad_excluded");
        assertThat(board.votes()).as("the votes stay on record").isEqualTo(600);
    }

    @Test
    void board_by_the_model_of_ties() {
        var board = board(BoardMethods.with(TieModel.DAVIDSON, BothBad.EXCLUDE));
        assertRatings(board, "c_davidson");
        assertThat(board.tieParameter()).isCloseTo(EXPECTED.at("/c_davidson/nu").asDouble(), within(1e-8));
        assertThat(board.method().tiesFitted()).isEqualTo("davidson");
    }

    @Test
    void board_with_intervals_by_voter() {
        var board = board(BoardMethods.with(IntervalMethod.CLUSTER));
        for (var row : board.models()) {
            var model = EXPECTED.at("/d_cluster_voter/ratings/" + row.model());
            assertThat(row.standardError()).isCloseTo(model.get("se").asDouble(), within(1e-7));
            assertThat(row.upper() - row.rating())
                    .as("Student's t on 39 degrees of freedom")
                    .isCloseTo(2.0226909200367595 * row.standardError(), within(1e-6));
        }
        assertThat(board.method().voters()).isEqualTo(40);
    }

    @Test
    void board_adjusted_for_position() {
        var board = board(BoardMethods.with(Style.NONE, Position.ADJUSTED));
        var expected = EXPECTED.get("e_position_bias");
        assertRatings(board, "e_position_bias");
        assertThat(board.positionBias().delta()).isCloseTo(expected.get("delta").asDouble(), within(1e-8));
        assertThat(board.positionBias().lower())
                .isCloseTo(expected.get("delta_ci95").get(0).asDouble(), within(1e-8));
    }

    @Test
    void board_controlled_for_style() {
        var board = board(BoardMethods.with(Style.CONTROLLED, Position.IGNORED));
        assertRatings(board, "f_style_control");
        var gamma = EXPECTED.at("/f_style_control/gamma");
        Map.of("length", "tokens", "headers", "headers", "lists", "lists", "bold", "bold")
                .forEach((ours, theirs) -> {
                    var effect = board.style().get(ours);
                    assertThat(effect.delta())
                            .isCloseTo(gamma.at("/" + theirs + "/coef").asDouble(), within(1e-8));
                    assertThat(effect.standardError())
                            .isCloseTo(gamma.at("/" + theirs + "/se").asDouble(), within(1e-8));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"coding", "math", "writing"})
    void board_of_a_category(String category) {
        var board = board(BoardMethods.PLAIN, line -> line[3].equals(category));
        assertThat(board.votes())
                .isEqualTo(
                        EXPECTED.at("/g_category/" + category + "/votes_used").asLong());
        assertRatings(board, EXPECTED.at("/g_category/" + category));
    }

    @Test
    void anchored_board_has_the_pairwise_differences_and_their_errors() {
        var board = board(BoardMethods.with(new Anchor("m1", 1500)));
        for (JsonNode pair : EXPECTED.at("/a_bt_ties_half/pairwise")) {
            if (pair.get("a").asText().equals("m1")) {
                var other = row(board, pair.get("b").asText());
                assertThat(other.rating()).isCloseTo(1500 - pair.get("d").asDouble(), within(1e-7));
                assertThat(other.standardError()).isCloseTo(pair.get("se").asDouble(), within(1e-7));
            }
        }
        assertThat(row(board, "m1").rating()).isEqualTo(1500);
        assertThat(row(board, "m1").standardError()).isNull();
    }

    @Test
    void both_bad_rates() {
        var board = board(BoardMethods.PLAIN);
        for (var row : board.models()) {
            var expected = EXPECTED.at("/j_both_bad/" + row.model());
            assertThat(row.votes()).isEqualTo(expected.get("battles").asLong());
            assertThat(row.bothBad()).isEqualTo(expected.get("both_bad").asLong());
            assertThat(row.bothBadRate().rate()).isCloseTo(expected.get("rate").asDouble(), within(1e-12));
            assertThat(row.bothBadRate().lower())
                    .isCloseTo(expected.get("wilson95").get(0).asDouble(), within(1e-9));
            assertThat(row.bothBadRate().upper())
                    .isCloseTo(expected.get("wilson95").get(1).asDouble(), within(1e-9));
        }
    }

    @Test
    void matrices_of_battles_wins_ties_both_bad_and_win_rates() {
        var board = board(BoardMethods.PLAIN);
        var expected = EXPECTED.get("k_matrices");
        assertThat(board.pairs()).hasSize(15);
        for (var pair : board.pairs()) {
            int a = pair.a().charAt(1) - '1';
            int b = pair.b().charAt(1) - '1';
            assertThat(pair.votes())
                    .isEqualTo(expected.at("/battles/" + a + "/" + b).asLong());
            assertThat(pair.aWins())
                    .isEqualTo(
                            expected.at("/wins_row_over_column/" + a + "/" + b).asLong());
            assertThat(pair.bWins())
                    .isEqualTo(
                            expected.at("/wins_row_over_column/" + b + "/" + a).asLong());
            assertThat(pair.ties())
                    .isEqualTo(expected.at("/ties/" + a + "/" + b).asLong());
            assertThat(pair.bothBad())
                    .isEqualTo(expected.at("/both_bad/" + a + "/" + b).asLong());
            assertRate(pair.aWinRate(), expected.at("/win_rate_half_ties/" + a + "/" + b));
            assertRate(pair.aShareOfDecisive(), expected.at("/win_rate_decisive_only/" + a + "/" + b));
            assertThat(1 / (1 + Math.pow(10, -pair.difference() / 400)))
                    .isCloseTo(
                            expected.at("/bt_predicted_win_rate_from_a/" + a + "/" + b)
                                    .asDouble(),
                            within(1e-9));
        }
        for (var row : board.models()) {
            assertRate(row.averageWinRate(), expected.at("/average_win_rate_half_ties/" + row.model()));
        }
    }

    private static void assertRate(Double rate, JsonNode expected) {
        if (expected.isNull()) {
            assertThat(rate).isNull();
        } else {
            assertThat(rate).isCloseTo(expected.asDouble(), within(1e-12));
        }
    }

    private static void assertRatings(Leaderboard board, String section) {
        assertRatings(board, EXPECTED.get(section));
    }

    private static void assertRatings(Leaderboard board, JsonNode section) {
        assertThat(section.get("ratings")).hasSize(6);
        for (var row : board.models()) {
            var expected = section.at("/ratings/" + row.model());
            assertThat(row.rating()).isCloseTo(expected.get("rating").asDouble(), within(1e-8));
            assertThat(row.standardError()).isCloseTo(expected.get("se").asDouble(), within(1e-7));
            assertThat(row.lower()).isCloseTo(expected.get("ci95").get(0).asDouble(), within(1e-7));
            assertThat(row.rank()).isEqualTo(expected.get("ub_rank").asInt());
        }
    }

    private static ModelRow row(Leaderboard board, String model) {
        return board.models().stream()
                .filter(row -> row.model().equals(model))
                .findFirst()
                .orElseThrow();
    }

    private static Leaderboard board(BoardMethod method) {
        return board(method, line -> true);
    }

    private static Leaderboard board(BoardMethod method, Predicate<String[]> chosen) {
        var votes = new SingleVotes();
        lines().filter(chosen).forEach(line -> add(votes, line));
        var read = method.needsSingleVotes()
                ? VotesOfBoard.single(List.of(), votes)
                : VotesOfBoard.counted(votes.tallies());
        return new BoardComputation(new BoardRequest("six", method), new TreeMap<>(NAMES), read)
                .leaderboard(Map.of(), new Forecasts(), Instant.EPOCH);
    }

    private static void add(SingleVotes votes, String[] line) {
        votes.add(
                line[4],
                line[5],
                Choice.valueOf(line[6].toUpperCase(java.util.Locale.ROOT)),
                UUID.nameUUIDFromBytes(line[1].getBytes(StandardCharsets.UTF_8)),
                style(line, 7),
                style(line, 8));
    }

    private static AnswerStyle style(String[] line, int first) {
        return new AnswerStyle(
                Integer.parseInt(line[first]),
                Integer.parseInt(line[first + 2]),
                Integer.parseInt(line[first + 4]),
                Integer.parseInt(line[first + 6]));
    }

    private static Stream<String[]> lines() {
        try (var stream = SixModelsBoardTest.class.getResourceAsStream("/rating/six-models.csv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JsonNode expected() {
        try (var stream = SixModelsBoardTest.class.getResourceAsStream("/rating/six-models.expected.json")) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
