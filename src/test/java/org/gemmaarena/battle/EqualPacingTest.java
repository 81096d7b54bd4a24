package org.gemmaarena.battle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.EventStream;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.Test;

/** One model is ten times as fast as the other, and nobody sees which. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class EqualPacingTest {

    private static final String SMALL = "The small one says so. ".repeat(16);
    private static final String LARGE = "The large one says so. ".repeat(16);

    /** What one side may be ahead of the other. */
    private static final int LEAD = 25;

    private final Voter voter = new Voter();

    @Test
    void both_answers_appear_in_step() {
        oneIsSlow();
        var id = voter.start("Say it");
        try (var stream = voter.events(id)) {
            var events = stream.readAll();
            // Of each beat the left side is told first, so both have been told of it where the right one has.
            assertThat(events)
                    .filteredOn(event ->
                            event.name().equals("delta") && event.side().equals("right"))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(event ->
                            assertThat((double) offset(event, 1)).isCloseTo(offset(event, 2), within((double) LEAD)));
            assertThat(List.of(EventStream.text(events, "left"), EventStream.text(events, "right")))
                    .containsExactlyInAnyOrder(SMALL, LARGE);
            var closing = events.stream().map(EventStream.Event::name).toList();
            closing = closing.subList(closing.indexOf("side-end"), closing.size());
            assertThat(closing)
                    .as("at most the rest of the other side, told in the same beat, comes between the ends")
                    .isIn(List.of("side-end", "side-end", "ready"), List.of("side-end", "delta", "side-end", "ready"));
        }
    }

    @Test
    void a_finished_answer_is_not_shown_before_the_other_one_has_begun() {
        oneIsSlow();
        int asked = FakeBackends.server().requests().size();
        var id = voter.start("Say it");
        Voter.await("both are asked", () -> FakeBackends.server().requests().size() == asked + 2);
        Voter.await("one has finished", () -> FakeBackends.server().open() == 1);
        var battle = voter.battle(id);
        for (var side : List.of("left", "right")) {
            assertThat(text(battle, side)).isEmpty();
            assertThat(battle.getString("turns[0]." + side + ".outcome")).isNull();
        }
        assertThat(battle.getString("state")).isEqualTo("generating");
        voter.awaitState(id, "ready");
    }

    @Test
    void stop_leaves_what_was_shown_and_tells_no_side_from_the_other() {
        oneIsSlow();
        var id = voter.start("Say it");
        Voter.await("some text", () -> text(voter.battle(id), "left").length() > 20);
        voter.request().post("/api/battles/" + id + "/stop").then().statusCode(202);
        var battle = voter.awaitState(id, "ready");
        for (var side : List.of("left", "right")) {
            assertThat(text(battle, side)).isNotEmpty().hasSizeLessThan(SMALL.length());
            assertThat(battle.getString("turns[0]." + side + ".outcome")).isEqualTo("stopped");
        }
        assertThat(text(battle, "left")).hasSameSizeAs(text(battle, "right"));
    }

    private static void oneIsSlow() {
        FakeBackends.server()
                .script(E2B, Script.answer(SMALL).withPace(Duration.ofMillis(100), 200))
                .script(E4B, Script.answer(LARGE).withPace(Duration.ofSeconds(5), 20));
    }

    private static int offset(EventStream.Event event, int part) {
        return Integer.parseInt(event.id().split("-")[part]);
    }

    private static String text(JsonPath battle, String side) {
        return battle.getString("turns[0]." + side + ".text");
    }
}
