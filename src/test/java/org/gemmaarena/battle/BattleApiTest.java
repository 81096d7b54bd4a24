package org.gemmaarena.battle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.EventStream;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A battle from the prompt to the reveal, as the contract has it. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class BattleApiTest {

    private static final String SLOWLY = "one two three four five six seven eight nine ten";

    @Inject
    FailingListener listener;

    private final Voter voter = new Voter();

    @BeforeEach
    void bothAnswer() {
        FakeBackends.server()
                .script(E2B, Script.answer("The *small* answer with 😀."))
                .script(E4B, Script.answer("The **large** answer."));
    }

    @Test
    void a_prompt_starts_a_battle_that_says_nothing_about_its_models() {
        var answer = voter.request()
                .body(Map.of("prompt", "Which?", "categories", List.of("coding", "maths")))
                .post("/api/battles")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/battles/"))
                .body("state", oneOf("generating", "ready"))
                .body("arena", equalTo("live"))
                .body("categories", hasItem("coding"))
                .body("turns", hasSize(1))
                .body("turns[0].prompt", equalTo("Which?"))
                .body("public", equalTo(false))
                .body("$", not(hasItem("reveal")))
                .extract();
        assertThat(answer.header("Set-Cookie"))
                .contains("HTTPOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(answer.asString()).doesNotContain("gemma4").doesNotContain("Gemma 4");
    }

    @Test
    void both_answers_stream_to_their_end_and_then_a_vote_is_welcome() {
        var unhurried = Duration.ofSeconds(2);
        FakeBackends.server()
                .script(E2B, Script.answer("The *small* answer with 😀.").withPace(unhurried, 50))
                .script(E4B, Script.answer("The **large** answer.").withPace(unhurried, 50));
        var id = voter.start("Which?");
        List<EventStream.Event> events;
        try (var stream = voter.events(id)) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
            events = stream.readAll();
        }
        assertThat(Set.of(EventStream.text(events, "left"), EventStream.text(events, "right")))
                .containsExactlyInAnyOrder("The *small* answer with 😀.", "The **large** answer.");
        assertThat(events).extracting(EventStream.Event::id).doesNotHaveDuplicates();
        assertThat(events).last().extracting(EventStream.Event::name).isEqualTo("ready");
        voter.awaitState(id, "ready");
        assertThat(voter.events(id).status()).as("opened again").isEqualTo(204);
    }

    @Test
    void the_vote_reveals_who_was_who_and_how_fast() {
        var id = voter.start("Which?");
        var ready = voter.awaitState(id, "ready");
        var smallSide = ready.getString("turns[0].left.text").contains("small") ? "left" : "right";
        var largeSide = smallSide.equals("left") ? "right" : "left";
        voter.vote(id, largeSide)
                .then()
                .statusCode(200)
                .body("choice", equalTo(largeSide))
                .body("counted", equalTo(true))
                .body(smallSide + ".model", equalTo("gemma4-e2b"))
                .body(smallSide + ".name", equalTo("Gemma 4 E2B"))
                .body(largeSide + ".model", equalTo("gemma4-e4b"))
                .body(largeSide + ".stats.outputTokens", not(nullValue()))
                .body(largeSide + ".stats.timeToFirstTokenMs", not(nullValue()));
        assertThat(voter.battle(id).getString("state")).isEqualTo("voted");
        assertThat(voter.battle(id).getString("reveal." + smallSide + ".model")).isEqualTo("gemma4-e2b");
    }

    @Test
    void a_battle_and_its_vote_are_the_same_where_everybody_who_is_told_of_them_fails() {
        listener.fail(true);
        try {
            var reveal = voter.battleAndVote("Which?", "left");
            assertThat(Set.of(reveal.getString("left.model"), reveal.getString("right.model")))
                    .hasSize(2);
            var told = List.of(
                    BattleNews.Started.class,
                    BattleNews.Admitted.class,
                    BattleNews.AnswerShown.class,
                    BattleNews.TurnShown.class,
                    BattleNews.Voted.class);
            // A turn is told after it was stored, and may be voted on in between.
            Voter.await("all is told", () -> listener.heard().containsAll(told));
        } finally {
            listener.fail(false);
        }
    }

    @Test
    void a_vote_before_both_are_ready_is_refused_and_changes_nothing() {
        bothWriteSlowly();
        var id = voter.start("Slowly");
        voter.vote(id, "left").then().statusCode(409).contentType("application/problem+json");
        assertThat(voter.battle(id).getString("state")).isEqualTo("generating");
        voter.awaitState(id, "ready");
        voter.vote(id, "tie").then().statusCode(200);
    }

    @Test
    void a_second_vote_is_refused_and_changes_nothing() {
        var id = voter.start("Which?");
        voter.awaitState(id, "ready");
        voter.vote(id, "left").then().statusCode(200);
        voter.vote(id, "right").then().statusCode(409);
        assertThat(voter.battle(id).getString("reveal.choice")).isEqualTo("left");
    }

    @Test
    void of_many_votes_at_the_same_moment_one_is_kept() {
        var id = voter.start("Which?");
        voter.awaitState(id, "ready");
        var statuses = List.of("left", "right", "tie", "both_bad", "left", "right").parallelStream()
                .map(choice -> voter.vote(id, choice).statusCode())
                .toList();
        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
    }

    @Test
    void reasons_are_taken_with_the_vote() {
        var id = voter.start("Which?");
        voter.awaitState(id, "ready");
        voter.request()
                .body(Map.of("choice", "both_bad", "reasons", List.of("wrong", "off_topic")))
                .post("/api/battles/" + id + "/vote")
                .then()
                .statusCode(200)
                .body("choice", equalTo("both_bad"));
    }

    @Test
    void a_stream_that_broke_off_goes_on_where_it_was() {
        bothWriteSlowly();
        var id = voter.start("Slowly");
        List<EventStream.Event> before;
        try (var stream = voter.events(id)) {
            before = stream.readUntil(event -> Integer.parseInt(event.id().split("-")[1]) > 12);
        }
        List<EventStream.Event> after;
        try (var stream = voter.events(id, before.get(before.size() - 1).id())) {
            after = stream.readAll();
        }
        for (var side : List.of("left", "right")) {
            assertThat(EventStream.text(before, side) + EventStream.text(after, side))
                    .isEqualTo(SLOWLY);
        }
        assertThat(after.get(after.size() - 1).name()).isEqualTo("ready");
    }

    @Test
    void stop_ends_both_sides_and_the_work_of_the_models() {
        FakeBackends.server().script(E2B, Script.endless()).script(E4B, Script.endless());
        var id = voter.start("Endless");
        try (var stream = voter.events(id)) {
            stream.readUntil(event -> event.name().equals("delta"));
            Voter.await("text on both sides", () -> hasText(id, "left") && hasText(id, "right"));
            voter.request().post("/api/battles/" + id + "/stop").then().statusCode(202);
            var rest = stream.readAll();
            assertThat(rest)
                    .filteredOn(event -> event.name().equals("side-end"))
                    .hasSize(2);
        }
        var battle = voter.awaitState(id, "ready");
        assertThat(battle.getString("turns[0].left.outcome")).isEqualTo("stopped");
        Voter.await(
                "closed connections to the backend", () -> FakeBackends.server().open() == 0);
        voter.vote(id, "left")
                .then()
                .statusCode(200)
                .body("counted", equalTo(false))
                .body("notCountedBecause", containsString("stopped"));
    }

    @Test
    void a_battle_that_nobody_reads_is_interrupted() {
        FakeBackends.server().script(E2B, Script.endless()).script(E4B, Script.endless());
        int asked = FakeBackends.server().requests().size();
        var id = voter.start("Endless");
        // A look at the battle would count as reading.
        Voter.await(
                "both models are asked", () -> FakeBackends.server().requests().size() >= asked + 2);
        Voter.await(
                "closed connections to the backend", () -> FakeBackends.server().open() == 0);
        var battle = voter.awaitState(id, "failed");
        assertThat(battle.getString("turns[0].left.outcome")).isEqualTo("error");
    }

    private boolean hasText(String id, String side) {
        return !voter.battle(id).getString("turns[0]." + side + ".text").isEmpty();
    }

    private static void bothWriteSlowly() {
        var slow = Script.answer(SLOWLY).withPace(Duration.ofMillis(1000), 10);
        FakeBackends.server().script(E2B, slow).script(E4B, slow);
    }
}
