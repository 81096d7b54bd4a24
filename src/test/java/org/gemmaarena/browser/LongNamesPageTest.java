package org.gemmaarena.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.PublicBoard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names as long as they may be, in wide letters and without a place to break them, push no page beyond its screen. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class LongNamesPageTest {

    private static final String ARENA = "m".repeat(64);
    private static final String ACCOUNT = "m".repeat(64);
    private static final String TITLE = "W".repeat(80);
    private static final String WORD = "W".repeat(100);

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private final Map<String, Object> made = new HashMap<>();

    @BeforeEach
    void longNames() {
        var votes = new StringBuilder();
        for (int number = 0; number < 40; number++) {
            votes.append("{\"id\":\"long%d\",\"model_a\":\"%s\",\"model_b\":\"%s\",\"winner\":\"model_%s\"}\n"
                    .formatted(number, "A" + WORD + WORD.substring(1), WORD + WORD, number % 3 == 0 ? "b" : "a"));
        }
        Admin.request()
                .contentType("application/x-ndjson")
                .body(votes.toString().getBytes(StandardCharsets.UTF_8))
                .post("/api/admin/import?format=arena&arena=" + ARENA)
                .then()
                .statusCode(200);
        PublicBoard.withAllVotes(ARENA);
        make("/api/admin/snapshots", Map.of("arena", ARENA, "name", WORD, "note", WORD.repeat(5)));
        make("/api/admin/invitations", Map.of("note", WORD + WORD));
        var prompt = Map.of("title", TITLE, "prompt", WORD, "category", "maths", "language", "la", "draft", false);
        make("/api/admin/prompts", prompt);
        make("/api/admin/accounts", Map.of("name", ACCOUNT, "role", "viewer", "password", "a password of some length"));
    }

    @AfterEach
    void none() {
        made.forEach((path, id) -> Admin.request().delete(path + "/" + id));
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void no_page_is_wider_than_its_screen(Screen screen) {
        var basic = Base64.getEncoder().encodeToString("admin:test-password".getBytes(StandardCharsets.UTF_8));
        var page = visitors.with(screen, options -> options.setLocale("la")
                        .setExtraHTTPHeaders(Map.of("Authorization", "Basic " + basic)))
                .open("/");
        assertThat(page.locator(".samples")).containsText(TITLE);
        var widths = new SoftAssertions();
        for (var address : new String[] {
            "/",
            "/leaderboard?arena=" + ARENA,
            "/admin",
            "/admin/account",
            "/admin/audit",
            "/admin/battles?arena=" + ARENA,
            "/admin/invitations",
            "/admin/leaderboard?arena=" + ARENA,
            "/admin/models",
            "/admin/prompts",
            "/admin/snapshots?arena=" + ARENA,
            "/admin/snapshots/compare?a=" + made.get("/api/admin/snapshots") + "&b=live",
            "/admin/voters",
            "/admin/votes?arena=" + ARENA
        }) {
            page.navigate(Visit.arena() + address);
            assertThat(page.locator("h1").first()).isVisible();
            widths.assertThat(width(page)).as(address).isLessThanOrEqualTo(screen.width);
        }
        widths.assertAll();
    }

    @Test
    void the_board_fits_the_narrowest_screen_that_gets_its_tables() {
        var page = visitors.with(Screen.DESKTOP).open("/leaderboard?arena=" + ARENA);
        page.setViewportSize(860, 800);
        assertThat(width(page)).isLessThanOrEqualTo(860);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_names_after_a_vote_fit_their_screen(Screen screen) {
        Answers.quick();
        var visit = visitors.with(screen);
        visit.context().route("**/vote", LongNamesPageTest::withLongNames);
        var battle = new BattleScreen(visit.open("/"));
        battle.ask("Which one?").awaitVotesOpen();
        battle.choice("left").click();
        battle.awaitReveal();
        assertThat(battle.reveal()).containsText(WORD);
        assertThat(width(battle.page())).isLessThanOrEqualTo(screen.width);
    }

    /** The lineup of the arena under test is everybody's, so that its names grow on their way to this browser only. */
    private static void withLongNames(Route route) {
        var answer = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(answer)
                .setBody(answer.text().replace("Gemma 4 E", WORD)));
    }

    private static int width(Page page) {
        return (Integer) page.evaluate("document.scrollingElement.scrollWidth");
    }

    private void make(String path, Map<String, ?> body) {
        var answer =
                Admin.request().body(body).post(path).then().statusCode(201).extract();
        made.put(path, path.endsWith("accounts") ? body.get("name") : answer.path("id"));
    }
}
