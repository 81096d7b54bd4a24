package org.gemmaarena.battle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.gemmaarena.inference.fake.Recorded;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.media.MediaIntake;
import org.gemmaarena.media.Samples;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures and sounds from the request over the models to whoever may see the battle. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class AttachmentTest {

    private static final String PROBLEM = "application/problem+json";

    private final Voter voter = new Voter();

    @BeforeEach
    void bothAnswer() {
        FakeBackends.server().script(E2B, Script.answer("A corner.")).script(E4B, Script.answer("A red corner."));
    }

    @Test
    void pictures_reach_both_models_and_the_page_free_of_metadata() throws IOException {
        var prompt = "What is on these? " + UUID.randomUUID();
        var id = start(Map.of(
                "prompt", prompt, "images", List.of(image(Samples.photo(80, 60, 6)), image(Samples.png(30, 20)))));
        var turn = voter.awaitState(id, "ready").getList("turns.attachments[0]", Map.class);
        assertThat(turn).extracting(shown -> shown.get("mediaType")).isEqualTo(List.of("image/jpeg", "image/png"));
        var first = voter.request().get((String) turn.get(0).get("url"));
        first.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private")
                .header("Content-Disposition", "inline; filename=\"picture-1-1.jpg\"");
        assertThat(new String(first.asByteArray(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        assertThat(ImageIO.read(new ByteArrayInputStream(first.asByteArray())).getWidth())
                .isEqualTo(60);

        var jpeg = Base64.getEncoder().encodeToString(first.asByteArray());
        var ollama = asked(E2B, prompt);
        assertThat(ollama.get("images")).hasSize(2);
        assertThat(ollama.get("images").get(0).asText()).isEqualTo(jpeg);
        var parts = asked(E4B, prompt).get("content");
        assertThat(parts.get(0).get("image_url").get("url").asText()).isEqualTo("data:image/jpeg;base64," + jpeg);
        assertThat(parts.get(1).get("image_url").get("url").asText()).startsWith("data:image/png;base64,");
        assertThat(parts.get(2).get("text").asText()).isEqualTo(prompt);
    }

    @Test
    void a_sound_reaches_both_models_and_the_page() {
        var prompt = "What is to be heard? " + UUID.randomUUID();
        var id = start(Map.of("prompt", prompt, "audio", image(Samples.tone(1, 44_100, 2, 440))));
        var url = voter.awaitState(id, "ready").getString("turns[0].attachments[0].url");
        var sound = voter.request().get(url);
        sound.then().statusCode(200).contentType("audio/wav");
        var wav = Base64.getEncoder().encodeToString(sound.asByteArray());
        assertThat(asked(E2B, prompt).get("images").get(0).asText()).isEqualTo(wav);
        assertThat(asked(E4B, prompt)
                        .get("content")
                        .get(0)
                        .get("input_audio")
                        .get("data")
                        .asText())
                .isEqualTo(wav);
    }

    @Test
    void a_side_that_is_tried_again_is_shown_the_pictures_again() {
        FakeBackends.server().script(E2B, Script.errorAfter(1));
        var prompt = "Once more: what is this? " + UUID.randomUUID();
        var id = start(Map.of("prompt", prompt, "images", List.of(image(Samples.png(30, 20)))));
        voter.awaitState(id, "failed");
        FakeBackends.server().script(E2B, Script.answer("A corner."));
        voter.request().post("/api/battles/" + id + "/retry").then().statusCode(202);
        voter.awaitState(id, "ready");
        assertThat(FakeBackends.server().requests(E2B).stream()
                        .map(AttachmentTest::last)
                        .filter(said -> says(said, prompt)))
                .hasSize(2)
                .allMatch(said -> said.get("images").size() == 1);
    }

    @Test
    void a_follow_up_is_asked_with_the_pictures_of_the_turn_before() {
        var prompt = "And what is on this? " + UUID.randomUUID();
        var id = start(Map.of("prompt", "What is on this?", "images", List.of(image(Samples.png(30, 20)))));
        voter.awaitState(id, "ready");
        voter.request()
                .body(Map.of("prompt", prompt))
                .post("/api/battles/" + id + "/turns")
                .then()
                .statusCode(202);
        var second = voter.awaitState(id, "ready");
        assertThat(second.getList("turns[0].attachments")).hasSize(1);
        assertThat(second.getList("turns[1].attachments")).isEmpty();
        for (var model : List.of(E2B, E4B)) {
            var messages = FakeBackends.server().requests(model).stream()
                    .filter(request -> says(last(request), prompt))
                    .map(request -> request.body().get("messages"))
                    .findFirst()
                    .orElseThrow();
            var shown = messages.get(0).toString();
            assertThat(shown).contains("What is on this?").contains("iVBORw0KGgo");
            assertThat(messages.get(2).get("content").asText()).isEqualTo(prompt);
        }
    }

    @Test
    void only_who_may_see_the_battle_sees_its_pictures() {
        var id = start(Map.of("prompt", "What is this?", "images", List.of(image(Samples.png(30, 20)))));
        var url = "/api/battles/" + id + "/attachments/1/1";
        voter.awaitState(id, "ready");
        given().get(url).then().statusCode(404).contentType(PROBLEM);
        for (var other : List.of("1/2", "2/1", "1/0", "1/x")) {
            voter.request()
                    .get("/api/battles/" + id + "/attachments/" + other)
                    .then()
                    .statusCode(404);
        }
        voter.vote(id, "tie").then().statusCode(200);
        publish(id, true);
        given().get(url).then().statusCode(200).contentType("image/png");
        publish(id, false);
        given().get(url).then().statusCode(404);
        voter.request().get(url).then().statusCode(200);
    }

    @Test
    void a_prompt_of_words_has_no_attachments() {
        assertThat(voter.awaitState(voter.start("Words only"), "ready").getList("turns[0].attachments"))
                .isEmpty();
    }

    @Test
    void what_cannot_be_taken_is_named_field_by_field() {
        var picture = image(Samples.png(30, 20));
        var sound = image(Samples.tone(1, 8_000, 1, 440));
        assertInvalid(Map.of("images", Collections.nCopies(5, picture)), "images", "up to 4");
        assertInvalid(Map.of("images", List.of(picture), "audio", sound), "audio", "not both");
        assertInvalid(Map.of("images", List.of(picture, Map.of("mimeType", "image/png"))), "images[1]", "missing");
        assertInvalid(Map.of("images", List.of(picture, sound)), "images[1]", "no PNG, JPEG or WebP");
        assertInvalid(Map.of("audio", picture), "audio", "no WAV");
        assertInvalid(Map.of("audio", image(Samples.tone(31, 8_000, 1, 440))), "audio", "longer than 30 seconds");
        assertInvalid(Map.of("images", List.of(Map.of("data", "no base64!"))), "images.data", "value");
        var nothing = new ArrayList<Map<String, String>>();
        nothing.add(null);
        assertInvalid(Map.of("images", nothing), "images[0]", "missing");
    }

    @Test
    void a_file_or_a_body_that_is_too_large_is_refused_with_words() throws IOException {
        var large = new byte[MediaIntake.MOST_BYTES + 1];
        tryToStart(Map.of("images", List.of(image(large))))
                .then()
                .statusCode(413)
                .contentType(PROBLEM)
                .body("violations.field", hasItem("images[0]"))
                .body("detail", containsString("8 MB"));
        assertThat(statusOfBodyThatSaysItHas(46_000_000)).contains(" 413 ");
        given().contentType(ContentType.JSON)
                .body("{\"choice\":\"" + "x".repeat(1_200_000) + "\"}")
                .post("/api/battles/" + UUID.randomUUID() + "/vote")
                .then()
                .statusCode(413);
    }

    @Test
    void four_pictures_of_the_largest_size_pass_the_limit_of_the_body() {
        var data = new byte[MediaIntake.MOST_BYTES];
        tryToStart(Map.of("images", Collections.nCopies(4, image(data))))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("images[0]"));
    }

    private static String statusOfBodyThatSaysItHas(int bytes) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var head = "POST /api/battles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + bytes + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private void assertInvalid(Map<String, ?> media, String field, String words) {
        tryToStart(media)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", hasItem(field))
                .body("detail", containsString(words));
    }

    private Response tryToStart(Map<String, ?> media) {
        var body = new HashMap<String, Object>(media);
        body.put("prompt", "What is this?");
        return voter.tryToStart(body);
    }

    private String start(Map<String, ?> body) {
        return voter.tryToStart(body).then().statusCode(201).extract().path("id");
    }

    private void publish(String id, boolean published) {
        voter.request()
                .body(Map.of("public", published))
                .put("/api/battles/" + id + "/publication")
                .then()
                .statusCode(200);
    }

    /** The file by whatever name. */
    private static Map<String, String> image(byte[] file) {
        return Map.of("mimeType", "text/html", "data", Base64.getEncoder().encodeToString(file));
    }

    private static JsonNode asked(String model, String prompt) {
        return FakeBackends.server().requests(model).stream()
                .map(AttachmentTest::last)
                .filter(said -> says(said, prompt))
                .findFirst()
                .orElseThrow();
    }

    private static boolean says(JsonNode message, String prompt) {
        return message.toString().contains(prompt);
    }

    private static JsonNode last(Recorded request) {
        var messages = request.body().get("messages");
        return messages.get(messages.size() - 1);
    }
}
