package org.gemmaarena.battle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.inference.Input.AUDIO;
import static org.gemmaarena.inference.Input.IMAGE;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gemmaarena.catalogue.Lineup;
import org.gemmaarena.inference.ServedModel;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Recorded;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.media.Samples;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.Test;

/** Who meets over a picture or a sound, where not everybody sees or hears. */
@QuarkusTest
@WithTestResource(value = CapablePairTest.FiveModels.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class CapablePairTest {

    private static final Map<String, ?> PICTURE = Map.of("images", List.of(file(Samples.png(30, 20))));
    private static final Map<String, ?> SOUND = Map.of("audio", file(Samples.tone(1, 8_000, 1, 440)));

    @Inject
    PossibleInputs possible;

    @Test
    void only_models_that_see_or_hear_meet_over_it_and_where_there_are_not_two_it_is_said_before() {
        // The model of 12 billion hears, but not on this server; the one of 26 does not, whatever its server says.
        assertThat(askedOver(SOUND, 12)).containsExactlyInAnyOrder("gemma4:e2b", "gemma4:e4b");
        assertThat(askedOver(PICTURE, 40))
                .containsExactlyInAnyOrder("gemma4:e2b", "gemma4:e4b", "gemma4:12b", "gemma4:26b");
        assertThat(given().get("/").asString())
                .contains("data-attach=\"image\"")
                .contains("data-attach=\"audio\"");
        var asked = FiveModels.server.descriptions();
        assertThat(asked)
                .as("questions to five models whose digest did not change")
                .containsExactlyInAnyOrder("gemma4:e2b", "gemma4:e4b", "gemma4:12b", "gemma4:26b", "own");

        FiveModels.server.inputs("gemma4:e4b", IMAGE);
        FiveModels.serve("another digest");
        Voter.await("the new weights are looked at", () -> !possible.sound());
        var before = FiveModels.server.requests().size();
        tryOver(SOUND)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("can hear"));
        assertThat(FiveModels.server.requests()).hasSize(before);
        assertThat(given().get("/").asString())
                .contains("data-attach=\"image\"")
                .doesNotContain("data-attach=\"audio\"")
                .contains("can hear")
                .doesNotContainPattern("(?i)\\be4b\\b");
        assertThat(askedOver(PICTURE, 1)).hasSize(2);
        assertThat(FiveModels.server.descriptions())
                .startsWith(asked.toArray(String[]::new))
                .hasSize(6)
                .endsWith("gemma4:e4b");
    }

    @Test
    void the_demonstration_says_that_it_takes_words_only() {
        var demonstration = new Lineup(Lineup.DEMO, List.of(), List.of(), List.of(), Map.of());
        assertThat(possible.refusal(demonstration, Set.of(IMAGE))).contains("demonstration takes words only");
        assertThat(possible.refusal(demonstration, Set.of(AUDIO))).contains("demonstration takes words only");
    }

    private static Set<String> askedOver(Map<String, ?> media, int battles) {
        int before = FiveModels.server.requests().size();
        for (int i = 0; i < battles; i++) {
            tryOver(media).then().statusCode(201);
        }
        Voter.await("all were asked", () -> FiveModels.server.requests().size() == before + 2 * battles);
        return FiveModels.server.requests().stream()
                .skip(before)
                .map(Recorded::model)
                .collect(Collectors.toSet());
    }

    /** Each time somebody else, so that no limit is met. */
    private static Response tryOver(Map<String, ?> media) {
        var body = new HashMap<String, Object>(media);
        body.put("prompt", "What is this?");
        return new Voter().tryToStart(body);
    }

    private static Map<String, String> file(byte[] bytes) {
        return Map.of("data", Base64.getEncoder().encodeToString(bytes));
    }

    /** E2B and E4B see and hear, 12B and 26B-A4B see, a model of one's own does neither. */
    public static final class FiveModels implements QuarkusTestResourceLifecycleManager {

        private static FakeModelServer server;

        static void serve(String digestOfE4b) {
            server.models(
                    new ServedModel("gemma4:e2b", "1"),
                    new ServedModel("gemma4:e4b", digestOfE4b),
                    new ServedModel("gemma4:12b", "3"),
                    new ServedModel("gemma4:26b", "4"),
                    new ServedModel("own", "5"));
        }

        @Override
        public Map<String, String> start() {
            server = FakeModelServer.onFreePort()
                    .inputs("gemma4:e2b", IMAGE, AUDIO)
                    .inputs("gemma4:e4b", IMAGE, AUDIO)
                    .inputs("gemma4:12b", IMAGE)
                    .inputs("gemma4:26b", IMAGE, AUDIO)
                    .inputs("own");
            for (var model : List.of("gemma4:e2b", "gemma4:e4b", "gemma4:12b", "gemma4:26b", "own")) {
                server.script(model, Script.answer("A corner."));
            }
            serve("2");
            var config = new HashMap<String, String>();
            config.put("arena.backends.only.url", server.url().toString());
            config.put("arena.roster", "gemma4-e2b,gemma4-e4b,gemma4-12b,gemma4-26b-a4b,own");
            for (var id : List.of("gemma4-e2b", "gemma4-e4b", "gemma4-12b", "gemma4-26b-a4b", "gemma4-31b", "own")) {
                config.put("arena.models." + id + ".backend", "only");
            }
            config.put("arena.models.gemma4-e4b.name", "gemma4:e4b");
            return config;
        }

        /** After the backends of all other tests, which are there as well. */
        @Override
        public int order() {
            return 1;
        }

        @Override
        public void stop() {
            server.close();
        }
    }
}
