package org.gemmaarena.battle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.stream.Stream;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One side fails in every way that a backend knows; the other keeps its text, and the failed one can be run again. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class FailingSideTest {

    private static final String FINE = "A fine answer.";

    private final Voter voter = new Voter();

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("refused with 500", Script.refused(500), "error", "try_again"),
                Arguments.of("cut in mid-line", Script.cutAfter(3), "error", "try_again"),
                Arguments.of("no end marker", Script.withoutEnd("Some text"), "error", "try_again"),
                Arguments.of("error in mid-stream", Script.errorAfter(3), "error", "try_again"),
                Arguments.of("silent from the start", Script.silent(), "error", "try_again"),
                Arguments.of("silent after some text", Script.stallsAfter(3), "error", "try_again"),
                Arguments.of("prompt too long", Script.tooLong(), "error", "too_long"),
                Arguments.of("nothing", Script.empty(), "empty", "try_again"),
                Arguments.of("white space", Script.answer(" \n "), "empty", "try_again"),
                Arguments.of("thoughts only", Script.thoughtsOnly("Hmm."), "empty", "try_again"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void a_failed_side_is_told_and_run_again_without_touching_the_other(
            String name, Script failure, String outcome, String reason) {
        var fineButSlow = Script.answer(FINE).withPace(Duration.ofMillis(1000), 50);
        FakeBackends.server().script(E2B, failure).script(E4B, fineButSlow);
        var id = voter.start("Fail on one side");
        try (var stream = voter.events(id)) {
            var events = stream.readAll();
            assertThat(events)
                    .filteredOn(event -> event.name().equals("failed"))
                    .singleElement()
                    .satisfies(event ->
                            assertThat(event.data().getString("reason")).isEqualTo(reason));
            assertThat(events).noneMatch(event -> event.name().equals("ready"));
        }
        var failed = voter.awaitState(id, "failed");
        var side = FINE.equals(text(failed, "left")) ? "right" : "left";
        assertThat(failed.getString("turns[0]." + side + ".outcome")).isEqualTo(outcome);
        voter.vote(id, "left").then().statusCode(409);

        int asked = FakeBackends.server().requests(E4B).size();
        FakeBackends.server().script(E2B, Script.answer("Better now."));
        voter.request().post("/api/battles/" + id + "/retry").then().statusCode(202);
        var ready = voter.awaitState(id, "ready");
        assertThat(text(ready, side)).isEqualTo("Better now.");
        assertThat(text(ready, side.equals("left") ? "right" : "left")).isEqualTo(FINE);
        assertThat(FakeBackends.server().requests(E4B)).hasSize(asked);
        voter.vote(id, side).then().statusCode(200).body("counted", equalTo(true));
    }

    @Test
    void a_server_that_is_still_loading_only_delays() {
        FakeBackends.server()
                .script(E2B, Script.busy(2, 503, null, "Loaded."))
                .script(E4B, Script.busy(1, 429, "1", "Had to wait."));
        var id = voter.start("Patience");
        voter.awaitState(id, "ready");
    }

    @Test
    void an_answer_that_was_cut_by_the_limit_on_tokens_can_be_voted_on() {
        FakeBackends.server().script(E2B, Script.answer("Cut").withLength()).script(E4B, Script.answer(FINE));
        var id = voter.start("Long");
        var ready = voter.awaitState(id, "ready");
        var side = FINE.equals(text(ready, "left")) ? "right" : "left";
        assertThat(ready.getString("turns[0]." + side + ".outcome")).isEqualTo("length");
    }

    @Test
    void when_both_sides_fail_both_are_run_again() {
        FakeBackends.server().script(E2B, Script.refused(500)).script(E4B, Script.empty());
        var id = voter.start("Fail on both sides");
        voter.awaitState(id, "failed");
        FakeBackends.server().script(E2B, Script.answer("One")).script(E4B, Script.answer("Two"));
        voter.request().post("/api/battles/" + id + "/retry").then().statusCode(202);
        voter.awaitState(id, "ready");
        voter.request().post("/api/battles/" + id + "/retry").then().statusCode(409);
    }

    @Test
    void characters_that_were_split_on_the_wire_arrive_whole() {
        var text = "Grüße, 世界, 😀👩‍👩‍👧 and a ‘quote’.";
        FakeBackends.server()
                .script(E2B, Script.answer(text).withChunk(1).withPiece(1))
                .script(E4B, Script.answer(text).withChunk(1).withPiece(3));
        var id = voter.start("Characters");
        var ready = voter.awaitState(id, "ready");
        assertThat(text(ready, "left")).isEqualTo(text);
        assertThat(text(ready, "right")).isEqualTo(text);
    }

    private static String text(JsonPath battle, String side) {
        return battle.getString("turns[0]." + side + ".text");
    }
}
