package org.gemmaarena.prompt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an admin makes of the sample prompts is what the start page offers. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class PromptsApiTest {

    private static final String PATH = "/api/admin/prompts";

    @Inject
    PromptShelf shelf;

    @Inject
    BuiltInPrompts builtIn;

    @BeforeEach
    @AfterEach
    void onlyTheBuiltIn() {
        deleteAll();
        Admin.request()
                .post(PATH + "/built-in")
                .then()
                .statusCode(200)
                .body("restored", equalTo(builtIn.all().size()));
    }

    @Test
    void the_built_in_ones_are_there_at_first_and_never_again_by_themselves() {
        assertThat(ids()).isEqualTo(builtIn.all().stream().map(SamplePrompt::id).toList());
        assertThat(samples("en")).hasSize(3);
        shelf.start(new StartupEvent());
        assertThat(ids()).doesNotHaveDuplicates().hasSameSizeAs(builtIn.all());
        deleteAll();
        shelf.start(new StartupEvent());
        assertThat(ids()).isEmpty();
        var page = start("en");
        assertThat(page)
                .doesNotContain("data-sample")
                .doesNotContain("class=\"samples\"")
                .contains("class=\"rules\"");
    }

    @Test
    void a_prompt_is_written_published_changed_and_deleted_and_all_that_is_on_record() {
        deleteAll();
        var id = add(Map.of(
                        "title",
                        "  My  title ",
                        "prompt",
                        "First\r\nline <b>",
                        "category",
                        "maths",
                        "language",
                        "EN",
                        "draft",
                        true))
                .statusCode(201)
                .body("title", equalTo("My title"))
                .body("prompt", equalTo("First\nline <b>"))
                .body("language", equalTo("en"))
                .extract()
                .<String>path("id");
        assertThat(samples("en")).as("drafts").isEmpty();
        Admin.request()
                .body(Map.of("draft", false))
                .put(PATH + "/" + id + "/draft")
                .then()
                .statusCode(200);
        assertThat(samples("en")).containsExactly("My title");
        assertThat(start("en")).contains("First\nline &lt;b&gt;");
        put(id, Map.of("title", "Other", "prompt", "Second", "category", "facts", "language", "fr"))
                .statusCode(200)
                .body("draft", equalTo(false));
        assertThat(samples("en")).containsExactly("Other");
        Admin.request().delete(PATH + "/" + id).then().statusCode(204);
        Admin.request().delete(PATH + "/" + id).then().statusCode(404);
        put(id, Map.of("title", "Other", "prompt", "Second", "category", "facts", "language", "fr"))
                .statusCode(404);
        assertThat(audit(4))
                .containsExactly(
                        "delete-prompt prompts/" + id,
                        "change-prompt prompts/" + id,
                        "change-prompt prompts/" + id,
                        "add-prompt prompts/" + id);
        assertThat(Admin.request().get("/api/admin/audit?limit=2").jsonPath().getString("[1].detail"))
                .isEqualTo("title: “My title” → “Other”; category: “maths” → “facts”; language: “en” → “fr”;"
                        + " prompt: “First\nline <b>” → “Second”");
    }

    @Test
    void the_order_is_kept_and_names_every_prompt_once() {
        var turned = new ArrayList<>(ids());
        Collections.reverse(turned);
        order(turned).statusCode(200);
        assertThat(ids()).isEqualTo(turned);
        assertThat(audit(1)).containsExactly("order-prompts prompts");
        order(turned.subList(1, turned.size())).statusCode(409);
        var twice = new ArrayList<>(turned);
        twice.set(0, turned.get(1));
        order(twice).statusCode(409);
        Admin.request().body("{}").put(PATH + "/order").then().statusCode(400);
        assertThat(ids()).isEqualTo(turned);
    }

    @Test
    void readers_get_prompts_of_their_language_first() {
        assertThat(samples("fr-CA,en;q=0.5")).hasSize(3).contains("Une recette avec trois ingrédients");
        for (int times = 0; times < 5; times++) {
            assertThat(samples("en-GB")).hasSize(3).doesNotContain("Une recette avec trois ingrédients");
        }
        assertThat(samples("sw")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "", ";;;q=x", "en;q=nonsense", "xx-yy-zz-very-long-nonsense, 1234"})
    void odd_languages_are_no_harm(String languages) {
        assertThat(samples(languages)).hasSize(3);
    }

    @Test
    void what_is_missing_or_too_long_is_named() {
        var good = Map.<String, Object>of("title", "T", "prompt", "P", "category", "facts", "language", "en");
        assertThat(wrong(good, "title", " ")).contains("1 to 80");
        assertThat(wrong(good, "title", "x".repeat(81))).contains("1 to 80");
        assertThat(wrong(good, "prompt", " \n ")).isNotBlank();
        assertThat(wrong(good, "prompt", "x".repeat(16_001))).contains("16000");
        assertThat(wrong(good, "category", null)).contains("coding");
        assertThat(wrong(good, "language", "english")).contains("two letters");
        add(with(good, "category", "cooking")).statusCode(400);
        Admin.request().body("null").post(PATH).then().statusCode(400);
        add(with(good, "prompt", "zero \u0000 byte")).statusCode(201).body("prompt", containsString("\uFFFD"));
    }

    private static String wrong(Map<String, Object> good, String field, Object value) {
        return add(with(good, field, value))
                .statusCode(400)
                .body("violations.field", equalTo(List.of(field)))
                .extract()
                .path("violations[0].message");
    }

    private static Map<String, Object> with(Map<String, Object> good, String field, Object value) {
        var body = new HashMap<>(good);
        body.put(field, value);
        return body;
    }

    private static ValidatableResponse add(Map<String, ?> body) {
        return Admin.request().body(body).post(PATH).then();
    }

    private static ValidatableResponse put(String id, Map<String, ?> body) {
        return Admin.request().body(body).put(PATH + "/" + id).then();
    }

    private static ValidatableResponse order(List<String> ids) {
        return Admin.request().body(Map.of("order", ids)).put(PATH + "/order").then();
    }

    private static List<String> ids() {
        return Admin.request()
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("id");
    }

    private static void deleteAll() {
        ids().forEach(id -> Admin.request().delete(PATH + "/" + id).then().statusCode(204));
    }

    private static List<String> audit(int most) {
        var entries = Admin.request().get("/api/admin/audit?limit=" + most).jsonPath();
        return entries.<Map<String, String>>getList("$").stream()
                .map(entry -> entry.get("action") + " " + entry.get("target"))
                .toList();
    }

    /** The titles that the start page offers. */
    private static List<String> samples(String languages) {
        return java.util.regex.Pattern.compile("<span class=\"sample-title\">(.*?)</span>")
                .matcher(start(languages))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String start(String languages) {
        return given().header("Accept-Language", languages)
                .get("/")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
