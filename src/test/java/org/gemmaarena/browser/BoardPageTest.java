package org.gemmaarena.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.PublicBoard;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The board in the hands of a reader who wants to see it otherwise. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class BoardPageTest {

    private static final Pattern SENTENCE = Pattern.compile("(Gemma 4 E[24]B (leads|is ahead of Gemma 4 E[24]B,) )?"
            + "(?<won>\\d+)–(?<lost>\\d+)(: no gap yet|; (about [\\w,]+|very many) more votes? to tell)?\\.");
    private static final String ONE_DAY = """
            {"arena": "live", "days": [
              {"day": "2026-11-02", "votes": 41, "models": [
                {"model": "gemma4-e4b", "name": "Gemma 4 E4B", "rating": 1025, "lower": 995, "upper": 1055, "votes": 41},
                {"model": "gemma4-e2b", "name": "Gemma 4 E2B", "rating": 975, "lower": 945, "upper": 1005, "votes": 41}]}]}
            """;
    private static final String TWO_DAYS = """
            {"arena": "live", "days": [
              {"day": "2026-11-01", "votes": 40, "models": [
                {"model": "gemma4-e2b", "name": "Gemma 4 E2B", "rating": 980, "lower": 950, "upper": 1010, "votes": 40},
                {"model": "gemma4-e4b", "name": "Gemma 4 E4B", "rating": 1020, "lower": 990, "upper": 1050, "votes": 40}]},
              {"day": "2026-11-02", "votes": 41, "models": [
                {"model": "gemma4-e4b", "name": "Gemma 4 E4B", "rating": 1025, "lower": 995, "upper": 1055, "votes": 41},
                {"model": "gemma4-e2b", "name": "Gemma 4 E2B", "rating": 975, "lower": 945, "upper": 1005, "votes": 41}]}]}
            """;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    /** Until each model has stood on each side and there are ten votes for it, so that the worth of a side can be told. */
    @BeforeEach
    void ties_on_both_sides() {
        Answers.quick();
        var lefts = new HashSet<String>();
        for (int i = 0; i < 30 && (lefts.size() < 2 || counted() < 14); i++) {
            lefts.add(new Voter().battleAndVote("Side by side " + i, "tie").getString("left.model"));
        }
    }

    @Test
    void a_choice_by_keyboard_changes_the_board_and_stays_when_votes_come_in() {
        var page = visitors.with(Screen.DESKTOP).open("/leaderboard");
        var effect = page.locator(".effects").getByText("The left answer");
        assertThat(effect).hasCount(0);
        page.getByText("How this board is made").focus();
        page.keyboard().press("Enter");
        var side = page.getByLabel("Left and right");
        for (int i = 0; i < 5; i++) {
            page.keyboard().press("Tab");
        }
        assertThat(side).isFocused();
        page.keyboard().press("ArrowDown");

        assertThat(effect).isVisible();
        assertThat(side).isFocused();
        assertThat(page).hasURL(Pattern.compile("arena=live&position=adjusted$"));

        var votes = page.locator("[data-model=gemma4-e2b] .votes");
        int before = counted();
        assertThat(votes).hasText(String.valueOf(before));
        page.evaluate("window.sameDocument = true");
        new Voter().battleAndVote("One more", "left");
        assertThat(votes).hasText(String.valueOf(before + 1));
        assertThat(effect).isVisible();
        assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);

        page.reload();
        assertThat(effect).isVisible();
        assertThat(side).hasValue("adjusted");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Plain board"))
                .click();
        assertThat(effect).hasCount(0);
        assertThat(side).isHidden();
    }

    @Test
    void a_reader_stays_at_the_link_in_the_board_while_it_is_drawn_anew() {
        var page = visitors.with(Screen.DESKTOP).open("/leaderboard");
        var interval = page.locator("#about-interval");
        interval.focus();
        var votes = page.locator("[data-model=gemma4-e2b] .votes");
        int before = counted();
        assertThat(votes).hasText(String.valueOf(before));
        new Voter().battleAndVote("While reading", "right");

        assertThat(votes).hasText(String.valueOf(before + 1));
        assertThat(interval).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#reading-interval")).isInViewport();
    }

    @Test
    void without_scripts_a_button_shows_the_chosen_board() {
        var page = visitors.with(Screen.DESKTOP, options -> options.setJavaScriptEnabled(false))
                .open("/leaderboard");
        page.getByText("How this board is made").click();
        page.getByLabel("As it stood after").fill("2020-01-01");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();

        assertThat(page.getByText("No vote fits this choice.")).isVisible();
        assertThat(page.getByLabel("As it stood after")).hasValue("2020-01-01");
    }

    @Test
    void a_value_that_does_not_exist_gives_a_page_with_a_way_back() {
        var visit = visitors.with(Screen.DESKTOP);
        visit.provokes("status of 400");
        var page = visit.open("/leaderboard?ties=nonsense");

        assertThat(page.getByText("ties is one of: half, davidson.")).isVisible();
        page.locator(".error-page")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("board"))
                .click();
        assertThat(page.locator("[data-models]")).isVisible();
    }

    @Test
    void the_past_is_drawn_from_two_days_on() {
        var page = visitors.with(Screen.DESKTOP).open("/");
        past(page, ONE_DAY);
        page.waitForResponse("**/api/leaderboard/history*", () -> page.navigate(Visit.arena() + "/leaderboard"));
        assertThat(page.locator("[data-models]")).isVisible();
        assertThat(page.locator("[data-history]")).isHidden();

        past(page, TWO_DAYS);
        page.reload();
        assertThat(page.locator("[data-history] .course")).hasCount(2);
        assertThat(page.locator("[data-history] .name-label")).hasText(new String[] {"Gemma 4 E4B", "Gemma 4 E2B"});
        page.getByText("Numbers", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("[data-history-numbers] tbody tr").first())
                .hasText("2026-11-021025 (995 – 1055)975 (945 – 1005)");
    }

    @Test
    void everything_opened_fits_a_small_phone_and_breaks_no_rule() {
        var page = visitors.with(Screen.SMALL_PHONE).open("/");
        past(page, TWO_DAYS);
        page.navigate(Visit.arena() + "/leaderboard?position=adjusted&style=none&interval=sandwich");
        assertThat(page.getByLabel("Left and right")).isVisible();
        page.getByText("Numbers", new Page.GetByTextOptions().setExact(true)).click();

        assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth"))
                .isLessThanOrEqualTo(Screen.SMALL_PHONE.width);
        AccessibilityTest.assertAccessible("board on a phone", page, Screen.SMALL_PHONE);
    }

    @Test
    void everything_opened_breaks_no_rule_in_either_theme() {
        var page = visitors.with(Screen.DESKTOP).open("/");
        past(page, TWO_DAYS);
        page.navigate(Visit.arena() + "/leaderboard?position=adjusted");
        page.getByText("Numbers", new Page.GetByTextOptions().setExact(true)).click();

        AccessibilityTest.assertAccessible("board", page, Screen.DESKTOP);
    }

    @Test
    void after_the_vote_a_sentence_says_how_the_pair_stands_with_this_vote_among_them() {
        int before = decisive();
        var battle = new BattleScreen(visitors.with(Screen.DESKTOP).open("/")).ask("How do they stand?");
        battle.awaitVotesOpen();
        battle.page().keyboard().press("1");
        battle.awaitReveal();

        var standing = battle.page().locator("[data-pair-standing]");
        assertThat(standing).hasText(SENTENCE);
        var said = SENTENCE.matcher(standing.innerText());
        assertThat(said.matches()).isTrue();
        assertThat(Integer.parseInt(said.group("won")) + Integer.parseInt(said.group("lost")))
                .isEqualTo(before + 1);
        battle.page().reload();
        assertThat(standing).hasText(said.group());
    }

    @Test
    void a_sentence_that_can_not_be_made_leaves_an_empty_line() {
        var visit = visitors.with(Screen.DESKTOP);
        visit.provokes("status of 503");
        var page = visit.open("/");
        page.route("**/api/compare/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        var battle = new BattleScreen(page).ask("And now?");
        battle.awaitVotesOpen();
        page.keyboard().press("2");
        page.waitForResponse("**/api/compare/**", battle::awaitReveal);

        assertThat(page.locator("[data-pair-standing]")).isEmpty();
        assertThat(page.locator("[data-not-counted]")).isHidden();
    }

    private static void past(Page page, String days) {
        page.route(
                "**/api/leaderboard/history*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(days)));
    }

    /** All counted votes, which are each model's, since there are only two. */
    private static int counted() {
        return PublicBoard.counted("live");
    }

    /** Votes with a winner between the two, when the board has all votes. */
    private static int decisive() {
        PublicBoard.withAllVotes("live");
        var pair = given().get("/api/compare/gemma4-e2b/gemma4-e4b?arena=live")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return pair.getInt("pair.aWins") + pair.getInt("pair.bWins");
    }
}
