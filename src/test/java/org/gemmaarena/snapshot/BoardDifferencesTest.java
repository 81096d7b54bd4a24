package org.gemmaarena.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.gemmaarena.snapshot.BoardDifferences.Difference;
import org.junit.jupiter.api.Test;

class BoardDifferencesTest {

    private static final String BOARD = """
            {"computedAt": "2026-01-01T00:00:00Z", "votes": 5, "separated": false,
             "models": [{"model": "x", "rating": 1000.0000000000001}, {"model": "y", "rating": null}],
             "pairs": [{"a": "x", "b": "y", "votes": 5}]}
            """;

    @Test
    void the_same_board_at_another_time_is_the_same() {
        assertThat(BoardDifferences.between(json(BOARD), json(BOARD.replace("2026-01", "2027-02"))))
                .isEmpty();
    }

    @Test
    void the_last_digit_makes_a_difference_and_says_where() {
        assertThat(BoardDifferences.between(json(BOARD), json(BOARD.replace("0000001", "0000002"))))
                .containsExactly(new Difference("models x rating", "1000.0000000000001", "1000.0000000000002"));
        assertThat(BoardDifferences.between(
                        json(BOARD), json(BOARD.replace("\"y\", \"votes\": 5", "\"y\", \"votes\": 6"))))
                .containsExactly(new Difference("pairs x y votes", "5", "6"));
    }

    @Test
    void a_number_that_is_on_one_board_only_is_a_difference() {
        assertThat(BoardDifferences.between(json(BOARD), json(BOARD.replace("null", "990.5"))))
                .containsExactly(new Difference("models y rating", "–", "990.5"));
    }

    @Test
    void models_are_found_wherever_they_stand() {
        var turned = BOARD.replace(
                "{\"model\": \"x\", \"rating\": 1000.0000000000001}, {\"model\": \"y\", \"rating\": null}",
                "{\"model\": \"y\", \"rating\": null}, {\"model\": \"x\", \"rating\": 1000.0000000000001}");
        assertThat(turned).isNotEqualTo(BOARD);
        assertThat(BoardDifferences.between(json(BOARD), json(turned))).isEmpty();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException noJson) {
            throw new IllegalStateException(noJson);
        }
    }
}
