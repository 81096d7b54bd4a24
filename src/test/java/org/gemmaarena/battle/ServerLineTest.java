package org.gemmaarena.battle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.OneServer.E2B;
import static org.gemmaarena.running.OneServer.E4B;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.EventStream;
import org.gemmaarena.running.OneServer;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More people ask than the one model server can serve, or it holds one model at a time. */
@QuarkusTest
@WithTestResource(value = OneServer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ServerLineTest {

    private final Voter anna = new Voter();
    private final Voter bert = new Voter();

    @BeforeEach
    void bothTakeTheirTime() {
        OneServer.server().oneModelAtATime(false);
        bothTake(Duration.ofSeconds(3));
    }

    @AfterEach
    void nothingIsLeft() {
        Voter.await("no answer under way", () -> OneServer.server().open() == 0);
    }

    @Test
    void whoever_has_to_wait_sees_the_place_and_owners_take_turns() {
        var first = anna.start("First");
        var second = anna.start("Second");
        var third = bert.start("Third");
        bothTake(Duration.ofMillis(100));
        assertThat(bert.battle(third).getString("state")).isEqualTo("queued");
        assertThat(bert.battle(third).getInt("place")).isEqualTo(1);
        assertThat(anna.battle(second).getInt("place")).isEqualTo(2);
        assertThat(OneServer.server().open()).isLessThanOrEqualTo(2);
        try (var stream = anna.events(second)) {
            var events = stream.readAll();
            assertThat(events)
                    .filteredOn(event -> event.name().equals("queued"))
                    .extracting(event -> event.data().getInt("place"))
                    .isIn(List.of(2, 1), List.of(1));
            assertThat(events).last().extracting(EventStream.Event::name).isEqualTo("ready");
        }
        anna.awaitState(first, "ready");
        bert.awaitState(third, "ready");
        anna.vote(second, "left").then().statusCode(200).body("left.stats.queueMs", notNullValue());
        assertThat(anna.battle(second).getInt("reveal.left.stats.queueMs")).isGreaterThan(500);
        assertThat(anna.battle(second).getInt("reveal.left.stats.timeToFirstTokenMs"))
                .isLessThan(2500);
    }

    @Test
    void a_full_line_takes_nobody_else() {
        var waiting = List.of(anna.start("1"), anna.start("2"), anna.start("3"), anna.start("4"));
        anna.tryToStart("5")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("detail", containsString("wait"));
        waiting.forEach(
                id -> anna.request().post("/api/battles/" + id + "/stop").then().statusCode(202));
        waiting.forEach(id -> Voter.await("stopped", () -> !List.of("queued", "generating")
                .contains(anna.battle(id).getString("state"))));
    }

    @Test
    void a_server_that_holds_one_model_is_noticed_and_asked_for_one_answer_after_the_other() {
        OneServer.server().oneModelAtATime(true);
        bothTake(Duration.ofMillis(100));
        var noticed = anna.start("Both at once");
        anna.awaitState(noticed, "ready");
        int before = OneServer.server().loads();
        int battles = 3;
        for (int i = 0; i < battles; i++) {
            int asked = OneServer.server().requests().size();
            var id = anna.start("One after the other");
            Voter.await(
                    "the first is asked", () -> OneServer.server().requests().size() > asked);
            assertThat(OneServer.server().open()).isLessThanOrEqualTo(1);
            anna.awaitState(id, "ready");
        }
        assertThat(OneServer.server().loads() - before).isEqualTo(battles);
    }

    @Test
    void whoever_gives_up_waiting_frees_the_place() {
        anna.start("First");
        var second = anna.start("Second");
        var third = bert.start("Third");
        bert.request().post("/api/battles/" + third + "/stop").then().statusCode(202);
        bert.awaitState(third, "failed");
        assertThat(anna.awaitState(second, "ready").getMap("turns[0].left")).containsKey("text");
    }

    @Test
    void a_voter_without_a_cookie_waits_like_anyone() {
        anna.start("First");
        var answer = bert.tryToStart(Map.of("prompt", "Second"))
                .then()
                .statusCode(201)
                .extract();
        assertThat(answer.<String>path("state")).isEqualTo("queued");
        assertThat(answer.<Integer>path("place")).isEqualTo(1);
        bert.awaitState(answer.path("id"), "ready");
    }

    private static void bothTake(Duration first) {
        var script = Script.answer("word ".repeat(20)).withPace(first, 25);
        OneServer.server().script(E2B, script).script(E4B, script);
    }
}
