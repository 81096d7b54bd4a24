package org.gemmaarena.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;
import static org.gemmaarena.running.FakeBackends.FIRST;
import static org.gemmaarena.running.FakeBackends.SECOND;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gemmaarena.inference.ServedModel;
import org.gemmaarena.inference.fake.Fault;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.roster.PullState.State;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An admin tries a model, and has a backend fetch one. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
@TestProfile(OwnArena.class)
class TrialAndPullTest {

    private static final String PULLS = "/api/admin/backends/" + FIRST + "/pulls";

    @Inject
    PullLog log;

    @BeforeEach
    @AfterEach
    void asConfigured() {
        Desk.asConfigured();
    }

    @Test
    void a_trial_tells_the_request_the_answer_as_it_grows_and_its_timing() {
        FakeBackends.server()
                .script(E2B, Script.answer("Four.").withThoughts("Hm").withChunk(2));
        Desk.put(Desk.MODEL, Map.of("systemPrompt", "Be brief.")).statusCode(200);
        var events = trial("gemma4-e2b", "2+2?");
        var request = events.get(0);
        assertThat(request.getString("type")).isEqualTo("request");
        assertThat(request.getString("method")).isEqualTo("POST");
        assertThat(request.getString("path")).isEqualTo("/api/chat");
        assertThat(request.getString("body.model")).isEqualTo(E2B);
        assertThat(request.getList("body.messages.content", String.class)).containsExactly("Be brief.", "2+2?");
        assertThat(text(events, "thought")).isEqualTo("Hm");
        assertThat(text(events, "text")).isEqualTo("Four.");
        assertThat(events.stream()
                        .filter(event -> event.getString("type").equals("text"))
                        .count())
                .as("pieces")
                .isGreaterThan(1);
        var end = events.get(events.size() - 1);
        assertThat(end.getString("type")).isEqualTo("end");
        assertThat(end.getString("ending")).isEqualTo("stop");
        assertThat(end.getLong("timing.loadMs")).isEqualTo(1500);
        assertThat(end.getDouble("timing.tokensPerSecond")).isEqualTo(50);
        assertThat(end.getLong("timing.totalMs")).isGreaterThanOrEqualTo(end.getLong("timing.timeToFirstTokenMs"));
        assertThat(trial("gemma4-e4b", "Hi").get(0).getString("path")).isEqualTo("/v1/chat/completions");
    }

    @Test
    void a_trial_that_fails_says_why_and_where_nothing() {
        FakeBackends.server().script(E2B, Script.refused(500, "out of memory"));
        var failed = last(trial("gemma4-e2b", "Hi"));
        assertThat(failed.getString("type")).isEqualTo("failed");
        assertThat(failed.getString("detail")).contains("out of memory");
        FakeBackends.server().script(E2B, Script.cutAfter(1));
        assertThat(last(trial("gemma4-e2b", "Hi")).getString("detail"))
                .doesNotContain("java.", "127.0.0.1")
                .isNotBlank();
        post("/api/admin/models/nobody/test", Map.of("prompt", "Hi")).statusCode(404);
        post("/api/admin/models/gemma4-e2b/test", Map.of("prompt", " "))
                .statusCode(400)
                .body("violations.field", hasItem("prompt"));
    }

    @Test
    void a_trial_nobody_waits_for_ends_the_models_work() {
        FakeBackends.server().script(E2B, Script.endless());
        int before = FakeBackends.server().cancelled();
        Visitor.leavesDuringTheAnswer("/api/admin/models/gemma4-e2b/test", "{\"prompt\":\"On and on\"}");
        Voter.await("the model stops", () -> FakeBackends.server().cancelled() == before + 1);
    }

    @Test
    void a_fetched_model_is_offered_at_once_and_another_digest_of_a_known_one_is_told() {
        Desk.vote();
        FakeBackends.server().pull(E2B, Fault.NONE, () -> FakeBackends.server()
                .models(new ServedModel(E2B, "sha256:newer"), new ServedModel(E4B, null)));
        var id = pull(E2B)
                .statusCode(202)
                .body("state", equalTo("running"))
                .extract()
                .<String>path("id");
        var done = ended(id);
        assertThat(done.getString("state")).isEqualTo("done");
        assertThat(done.getLong("total")).isEqualTo(10_000_000);
        assertThat(done.getString("startedBy")).isEqualTo("admin");
        Voter.await(
                "it is told",
                () -> Desk.model("gemma4-e2b").get("pending") != null
                        && "sha256:newer".equals(Desk.model("gemma4-e2b").getString("digest")));
        assertThat(Admin.request().get(PULLS).jsonPath().getString("[0].id")).isEqualTo(id);
        assertThat(Admin.request().get("/api/admin/audit?limit=1").jsonPath().getString("[0].action"))
                .isEqualTo("pull-model");
    }

    @ParameterizedTest
    @CsvSource({
        "CUT,The connection to the backend broke",
        "STALL,said nothing for too long",
        "ERROR,file does not exist",
        "NO_END,The connection to the backend broke"
    })
    void a_backend_that_breaks_off_is_told_in_words(Fault fault, String words) {
        FakeBackends.server().pull("own:1b", fault, () -> {});
        var failed = ended(pull("own:1b").statusCode(202).extract().path("id"));
        assertThat(failed.getString("state")).isEqualTo("failed");
        assertThat(failed.getString("failure")).contains(words);
    }

    @Test
    void a_fetching_is_alone_and_can_be_cancelled() {
        FakeBackends.server().pull("big:70b", Fault.ENDLESS, () -> {});
        int before = FakeBackends.server().cancelledPulls();
        var id = pull("big:70b").statusCode(202).extract().<String>path("id");
        Voter.await("it has begun", () -> one(id).getLong("completed") > 0);
        pull("big:70b").statusCode(409);
        Admin.request().delete(PULLS + "/" + id).then().statusCode(204);
        Voter.await("the backend stops", () -> FakeBackends.server().cancelledPulls() == before + 1);
        assertThat(ended(id).getString("state")).isEqualTo("cancelled");
        Admin.request().delete(PULLS + "/" + id).then().statusCode(204);
        pull("big:70b").statusCode(202);
        Admin.request()
                .delete(PULLS + "/" + Admin.request().get(PULLS).path("[0].id"))
                .then()
                .statusCode(204);
    }

    @Test
    void what_has_ended_is_not_written_over_and_neither_is_the_wish_that_it_end() {
        var id = log.start(FIRST, "raced:1b", "admin");
        log.requestCancel(FIRST, id, "admin");
        assertThat(log.note(id, progress(State.RUNNING))).isEqualTo(PullLog.Wish.STOP);
        log.note(id, progress(State.CANCELLED));
        log.note(id, progress(State.RUNNING));
        assertThat(log.one(FIRST, id).state()).isEqualTo(State.CANCELLED);
    }

    private static PullRun.Progress progress(State state) {
        return new PullRun.Progress(state, "pulling", 1, 2, null);
    }

    @Test
    void a_fetching_of_which_nothing_is_known_any_more_ends() {
        FakeBackends.server().pull("gone:70b", Fault.ENDLESS, () -> {});
        int before = FakeBackends.server().cancelledPulls();
        var id = pull("gone:70b").statusCode(202).extract().<String>path("id");
        Voter.await("it has begun", () -> one(id).getLong("completed") > 0);
        QuarkusTransaction.requiringNew().run(() -> ModelPull.deleteById(UUID.fromString(id)));
        Voter.await("the backend stops", () -> FakeBackends.server().cancelledPulls() == before + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "10.0.0.1/library/model",
                "http://127.0.0.1/x",
                "host:80/a/b",
                "../secrets",
                "a b",
                "a/b/c"
            })
    void only_names_of_the_backends_own_source_are_passed_on(String name) {
        pull(name).statusCode(400).body("violations.field", hasItem("model"));
    }

    @Test
    void only_ollama_fetches() {
        post("/api/admin/backends/" + SECOND + "/pulls", Map.of("model", "own:1b"))
                .statusCode(409)
                .body("detail", containsString("Ollama"));
        post("/api/admin/backends/elsewhere/pulls", Map.of("model", "own:1b")).statusCode(404);
    }

    private static ValidatableResponse pull(String model) {
        return post(PULLS, Map.of("model", model));
    }

    private static ValidatableResponse post(String address, Map<String, ?> body) {
        return Admin.request().body(body).post(address).then();
    }

    private static JsonPath one(String id) {
        return Admin.request()
                .get(PULLS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath ended(String id) {
        Voter.await("it has ended", () -> !one(id).getString("state").equals("running"));
        return one(id);
    }

    private static List<JsonPath> trial(String model, String prompt) {
        return post("/api/admin/models/" + model + "/test", Map.of("prompt", prompt))
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> !line.isBlank())
                .map(JsonPath::from)
                .toList();
    }

    private static JsonPath last(List<JsonPath> events) {
        return events.get(events.size() - 1);
    }

    private static String text(List<JsonPath> events, String type) {
        return events.stream()
                .filter(event -> event.getString("type").equals(type))
                .map(event -> event.getString("text"))
                .collect(Collectors.joining());
    }
}
