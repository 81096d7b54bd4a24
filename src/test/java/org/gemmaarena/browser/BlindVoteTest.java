package org.gemmaarena.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.PublicBoard;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main job in a real browser: ask, read, vote, learn the names, see the leaderboard move. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class BlindVoteTest {

    private static final Duration READING_TIME = Duration.ofSeconds(7);
    private static final List<String> STATS = List.of("first-token", "speed", "length");

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void somebody_asks_votes_by_keyboard_and_sees_the_names_and_the_leaderboard_move() {
        Answers.quick();
        new Voter().battleAndVote("So that the board has rows", "tie");
        Answers.both(Answers.during(READING_TIME, Answers.STORY));
        var visit = visitors.with(Screen.DESKTOP);
        var board = visit.open("/leaderboard");
        int votes = PublicBoard.counted("live");
        assertThat(row(board).locator(".votes")).hasText(String.valueOf(votes));
        board.evaluate("window.sameDocument = true");

        var battle = new BattleScreen(visit.open("/")).ask("Tell a story");
        battle.watchBothGrow();
        assertThat(battle.bar()).hasAttribute("data-state", "closed");
        assertThat(battle.choice("left")).hasAttribute("aria-disabled", "true");
        battle.page().keyboard().press("1");
        assertThat(battle.bar()).hasAttribute("data-state", "closed");

        battle.awaitVotesOpen();
        battle.page().keyboard().press("1");
        assertThat(battle.button("Undo (")).isVisible();
        battle.page().keyboard().press("Escape");
        assertThat(battle.bar()).hasAttribute("data-state", "open");
        assertThat(battle.page().locator("[data-choice][aria-pressed=true]")).hasCount(0);
        battle.page().keyboard().press("ArrowRight");
        assertThat(battle.choice("right")).hasAttribute("aria-pressed", "true");
        battle.awaitReveal();

        assertRevealed(battle, "You found B better.");
        var names = names(battle);
        battle.page().reload();
        battle.awaitReveal();
        assertRevealed(battle, "You found B better.");
        assertThat(names(battle)).isEqualTo(names);

        assertThat(row(board).locator(".votes")).hasText(String.valueOf(votes + 1));
        assertThat(board.evaluate("window.sameDocument")).isEqualTo(true);
    }

    @Test
    void on_a_phone_the_answers_are_tabs_that_both_grow_and_a_tap_votes() {
        Answers.both(Answers.during(READING_TIME, Answers.STORY));
        var battle = new BattleScreen(visitors.with(Screen.PHONE).open("/"));
        battle.page().getByLabel(BattleScreen.LABEL).fill("Tell a story");
        battle.button("Send").tap();
        battle.watchBothGrow();
        assertThat(battle.panel("left")).isInViewport();
        assertThat(battle.panel("right")).not().isInViewport();
        assertThat(tab(battle, "B").locator("[data-dot]")).isVisible();

        tab(battle, "B").tap();
        assertThat(battle.panel("right")).isInViewport();
        assertThat(battle.panel("left")).not().isInViewport();
        assertThat(tab(battle, "B")).hasAttribute("aria-selected", "true");
        assertThat(tab(battle, "B").locator("[data-dot]")).isHidden();

        battle.awaitVotesOpen();
        battle.choice("left").tap();
        assertThat(battle.button("Undo (")).isVisible();
        battle.awaitReveal();
        assertRevealed(battle, "You found A better.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"PHONE", "SMALL_PHONE"})
    void nothing_is_wider_than_a_phone(Screen phone) {
        var wide = "A_very_long_word_without_any_space_".repeat(8);
        Answers.each(
                Answers.during(
                        Duration.ofMillis(500), wide + "\n\n| " + "a long head | ".repeat(9) + "\n|" + "-|".repeat(9)),
                Answers.during(Duration.ofMillis(500), "```java\n" + wide + "\n```\n" + "# " + wide));
        var page = visitors.with(phone).open("/");
        assertFits(page, phone);
        var battle = new BattleScreen(page).ask("x".repeat(400));
        battle.awaitVotesOpen();
        assertFits(page, phone);
        tab(battle, "B").tap();
        assertThat(battle.panel("right")).isInViewport();
        assertFits(page, phone);
        battle.choice("tie").tap();
        battle.awaitReveal();
        assertFits(page, phone);
        page.getByText("Anyone with the link may read this battle").tap();
        assertThat(page.locator("[data-link-text]")).isVisible();
        assertFits(page, phone);
        page.navigate(Visit.arena() + "/leaderboard");
        assertThat(row(page)).isVisible();
        assertFits(page, phone);
    }

    private static void assertRevealed(BattleScreen battle, String choice) {
        assertThat(battle.page().locator("#reveal-title")).hasText(choice);
        assertThat(names(battle)).containsExactlyInAnyOrder("Gemma 4 E2B", "Gemma 4 E4B");
        for (var side : List.of("left", "right")) {
            for (var stat : STATS) {
                assertThat(battle.panel(side).locator("[data-stat=" + stat + "]"))
                        .hasText(Pattern.compile("\\d"));
            }
        }
    }

    private static List<String> names(BattleScreen battle) {
        return battle.page().locator("[data-name]").allTextContents();
    }

    private static Locator tab(BattleScreen battle, String letter) {
        return battle.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(letter));
    }

    private static Locator row(Page board) {
        return board.locator("[data-board] tr[data-model=gemma4-e2b]");
    }

    /** Compared with the screen: a page that is too wide makes a phone's window wider with it. */
    private static void assertFits(Page page, Screen screen) {
        assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth"))
                .as("width of " + page.url())
                .isLessThanOrEqualTo(screen.width);
    }
}
