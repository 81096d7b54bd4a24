package org.gemmaarena.battle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.EventStream;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A battle goes on for several turns before its vote. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class FollowUpTest {

    private final Voter voter = new Voter();

    @BeforeEach
    void bothAnswer() {
        FakeBackends.server().script(E2B, Script.answer("Small first.")).script(E4B, Script.answer("Large first."));
    }

    @Test
    void each_side_goes_on_with_its_own_history() {
        var id = ready("First?");
        FakeBackends.server().script(E2B, Script.answer("Small second.")).script(E4B, Script.answer("Large second."));
        goOn(id, "Second?")
                .then()
                .statusCode(202)
                .body("turns", hasSize(2))
                .body("turns[1].prompt", equalTo("Second?"));
        var battle = voter.awaitState(id, "ready");
        assertThat(battle.getList("turns.left.text", String.class))
                .isIn(List.of("Small first.", "Small second."), List.of("Large first.", "Large second."));
        assertThat(messages(E2B)).containsExactly("First?", "Small first.", "Second?");
        assertThat(messages(E4B)).containsExactly("First?", "Large first.", "Second?");
        voter.vote(id, "left").then().statusCode(200).body("counted", equalTo(true));
    }

    @Test
    void a_stream_tells_the_new_turn_from_its_beginning() {
        var id = ready("First?");
        goOn(id, "Second?");
        try (var stream = voter.events(id, "1-12-12-lrv")) {
            var events = stream.readAll();
            assertThat(events)
                    .allSatisfy(event -> assertThat(event.data().getInt("turn")).isEqualTo(2));
            assertThat(EventStream.text(events, "left")).isIn("Small first.", "Large first.");
            assertThat(events).last().extracting(EventStream.Event::name).isEqualTo("ready");
        }
    }

    @Test
    void there_is_no_next_turn_before_both_have_answered_or_after_the_vote_or_for_a_stranger() {
        var id = ready("First?");
        var stranger = new Voter();
        stranger.start("My own");
        stranger.request()
                .body(Map.of("prompt", "Second?"))
                .post("/api/battles/" + id + "/turns")
                .then()
                .statusCode(404);
        goOn(id, " ").then().statusCode(400).body("violations[0].field", equalTo("prompt"));
        FakeBackends.server().script(E2B, Script.answer("Late.").withPace(Duration.ofSeconds(2), 10));
        goOn(id, "Second?").then().statusCode(202);
        goOn(id, "Third?").then().statusCode(409);
        voter.awaitState(id, "ready");
        voter.vote(id, "tie").then().statusCode(200);
        goOn(id, "Third?").then().statusCode(409);
        assertThat(voter.battle(id).getList("turns")).hasSize(2);
    }

    @Test
    void a_side_that_fails_in_a_later_turn_is_run_again_with_its_history() {
        var id = ready("First?");
        FakeBackends.server().script(E2B, Script.refused(500));
        goOn(id, "Second?").then().statusCode(202);
        voter.awaitState(id, "failed");
        FakeBackends.server().script(E2B, Script.answer("Small again."));
        voter.request().post("/api/battles/" + id + "/retry").then().statusCode(202);
        voter.awaitState(id, "ready");
        assertThat(messages(E2B)).containsExactly("First?", "Small first.", "Second?");
    }

    @Test
    void where_the_conversation_gets_too_long_for_a_side_both_end_and_the_turns_before_are_voted_on() {
        var id = ready("First?");
        FakeBackends.server().script(E2B, Script.tooLong());
        goOn(id, "Second?").then().statusCode(202);
        try (var stream = voter.events(id, "2-0-0")) {
            assertThat(stream.readAll())
                    .filteredOn(event -> List.of("failed", "ready").contains(event.name()))
                    .extracting(EventStream.Event::name)
                    .containsExactly("failed", "failed", "ready");
        }
        var battle = voter.awaitState(id, "ready");
        for (var side : List.of("left", "right")) {
            assertThat(battle.getString("turns[1]." + side + ".reason")).isEqualTo("too_long");
            assertThat(battle.getString("turns[1]." + side + ".text")).isEmpty();
        }
        goOn(id, "Third?").then().statusCode(409);
        voter.vote(id, "left").then().statusCode(200).body("counted", equalTo(true));
    }

    private String ready(String prompt) {
        var id = voter.start(prompt);
        voter.awaitState(id, "ready");
        return id;
    }

    private Response goOn(String id, String prompt) {
        return voter.request().body(Map.of("prompt", prompt)).post("/api/battles/" + id + "/turns");
    }

    private static List<String> messages(String model) {
        var requests = FakeBackends.server().requests(model);
        var messages = requests.get(requests.size() - 1).body().get("messages");
        return StreamSupport.stream(messages.spliterator(), false)
                .map(message -> message.get("content").asText())
                .toList();
    }
}
