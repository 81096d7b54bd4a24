package org.gemmaarena.battle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two Gemmas of different size: what an answer says of itself decides whether the vote on it counts. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class SelfNamedBattleTest {

    private static final String PLAIN = "A plain answer.";
    private static final String BECAUSE = "An answer said which model wrote it, so the vote was not blind.";

    private final Voter voter = new Voter();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        E2B + ", I am Gemma 4 E2B.",
        E4B + ", 'As a 4B model, I cannot know.'",
        E4B + ", 我是40亿参数的模型",
        E2B + ", مدل ۴ میلیاردی",
    })
    void a_vote_on_an_answer_that_names_one_side_is_revealed_and_not_counted(String model, String answer) {
        answer(E2B.equals(model) ? answer : PLAIN, E4B.equals(model) ? answer : PLAIN);
        long votes = boardVotes();
        var id = voter.start("Tell me something");
        voter.awaitState(id, "ready");
        var reveal = voter.vote(id, "left").then().statusCode(200).extract().jsonPath();
        assertThat(reveal.getBoolean("counted")).isFalse();
        assertThat(reveal.getString("notCountedBecause")).isEqualTo(BECAUSE);
        assertThat(reveal.getString("left.model")).startsWith("gemma4-");
        assertThat(voter.battle(id).getString("reveal.notCountedBecause")).isEqualTo(BECAUSE);
        assertThat(exported(id).getString("arena_metadata.not_counted_because")).isEqualTo("self_named");
        assertThat(exported(id).getBoolean("arena_metadata.counted")).isFalse();
        assertThat(boardVotes()).isEqualTo(votes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm Gemma 4, made by Google DeepMind.",
                "The Gemma 4 E4B has 8 billion parameters.",
                "Llama is an animal.",
            })
    void a_name_that_fits_both_or_a_mere_mention_tells_nothing(String answer) {
        answer(answer, PLAIN);
        var reveal = voter.battleAndVote("Tell me something", "tie");
        assertThat(reveal.getBoolean("counted")).isTrue();
        assertThat(reveal.getString("notCountedBecause")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Who are you?", "Are you Gemma 4 E2B? I am a 4B model.", "I am Gemma 4 E4B"})
    void the_prompt_is_never_held_against_a_vote(String prompt) {
        answer("I'm Gemma, an AI assistant.", "I am a large language model, trained by Google.");
        assertThat(voter.battleAndVote(prompt, "right").getBoolean("counted")).isTrue();
    }

    @Test
    void who_asks_for_the_name_gets_a_normal_battle_and_it_is_the_answer_that_decides() {
        answer("I am Gemma.", "I am Gemma 4 E4B.");
        var id = voter.start("Who are you?");
        var ready = voter.awaitState(id, "ready");
        assertThat(ready.getString("turns[0].left.text")).startsWith("I am Gemma");
        assertThat(ready.getString("turns[0].right.text")).startsWith("I am Gemma");
        assertThat(voter.vote(id, "tie").jsonPath().getBoolean("counted")).isFalse();
    }

    @Test
    void a_battle_that_was_stopped_says_so_first() {
        FakeBackends.server().script(E2B, Script.endless()).script(E4B, Script.answer("I am Gemma 4 E4B."));
        var id = voter.start("Go on");
        Voter.await("both have text", () -> hasText(id, "left") && hasText(id, "right"));
        voter.request().post("/api/battles/" + id + "/stop").then().statusCode(202);
        voter.awaitState(id, "ready");
        var reveal = voter.vote(id, "tie").jsonPath();
        assertThat(reveal.getString("notCountedBecause")).contains("stopped");
    }

    @Test
    void the_admin_sees_how_often_it_bites() {
        var before = selfNaming();
        answer(PLAIN, "My name is Gemma 4 E4B.");
        voter.battleAndVote("One", "left");
        answer(PLAIN, PLAIN);
        voter.battleAndVote("Two", "left");
        var after = selfNaming();
        for (var row : new String[] {
            "models.find { it.model == 'gemma4-e2b' }",
            "models.find { it.model == 'gemma4-e4b' }",
            "pairs.find { it.a == 'gemma4-e2b' && it.b == 'gemma4-e4b' }"
        }) {
            long votes = number(after, row + ".votes");
            long named = number(after, row + ".selfNamed");
            assertThat(votes).isEqualTo(number(before, row + ".votes") + 2);
            assertThat(named).isEqualTo(number(before, row + ".selfNamed") + 1);
            assertThat(after.getDouble(row + ".share")).isCloseTo((double) named / votes, within(1e-6));
        }
        assertThat(after.getString("arena")).isEqualTo("live");
    }

    @Test
    void an_arena_without_votes_has_empty_lists() {
        var empty = Admin.request()
                .get("/api/admin/integrity/self-naming?arena=nowhere")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(empty.getList("models")).isEmpty();
        assertThat(empty.getList("pairs")).isEmpty();
    }

    private boolean hasText(String battle, String side) {
        return !voter.battle(battle).getString("turns[0]." + side + ".text").isBlank();
    }

    private static void answer(String small, String large) {
        FakeBackends.server().script(E2B, Script.answer(small)).script(E4B, Script.answer(large));
    }

    private static JsonPath selfNaming() {
        return Admin.request()
                .get("/api/admin/integrity/self-naming")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static long number(JsonPath json, String path) {
        var number = (Number) json.get(path);
        return number == null ? 0 : number.longValue();
    }

    private static long boardVotes() {
        return Admin.request()
                .get("/api/arenas")
                .jsonPath()
                .getList("findAll { it.arena == 'live' }.counted", Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static JsonPath exported(String battle) {
        return Admin.request()
                .get("/api/admin/export?format=arena&arena=live")
                .asString()
                .lines()
                .filter(line -> line.contains(battle))
                .map(JsonPath::from)
                .findFirst()
                .orElseThrow();
    }
}
