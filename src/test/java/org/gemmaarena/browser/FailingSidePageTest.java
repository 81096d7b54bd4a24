package org.gemmaarena.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a voter sees when not all goes well. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class FailingSidePageTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void a_side_that_breaks_off_says_so_and_is_tried_again_while_the_other_keeps_its_text() {
        Answers.each(Script.cutAfter(3), Answers.during(A_MOMENT, Answers.STORY));
        var battle = new BattleScreen(visitors.with(Screen.DESKTOP).open("/")).ask("Fail on one side");
        var failure = battle.page().locator("[data-failure]:visible");
        assertThat(failure).containsText("This answer broke off.");
        assertThat(failure).hasCount(1);
        var fine = battle.page().locator(".panel:has([data-failure][hidden]) [data-answer]");
        assertThat(fine).hasText(Answers.STORY.strip());
        assertThat(battle.bar()).hasAttribute("data-state", "closed");
        assertThat(battle.bar()).containsText("Votes open once the failed side has been tried again.");

        Answers.each(Answers.during(A_MOMENT, "Better now. ".repeat(9)), Script.refused(500));
        battle.button("Try this side again").click();
        assertThat(failure).hasCount(0);
        assertThat(answer(battle, Answers.STORY.strip())).isVisible();
        battle.awaitVotesOpen();
        assertThat(answer(battle, "Better now. ".repeat(9).strip())).isVisible();
        assertThat(answer(battle, Answers.STORY.strip())).isVisible();
        battle.page().keyboard().press("3");
        battle.awaitReveal();
        assertThat(battle.page().locator("#reveal-title")).hasText("You found both bad.");
    }

    @Test
    void a_prompt_that_one_side_can_not_take_leads_to_a_new_battle() {
        Answers.each(Script.tooLong(), Script.answer(Answers.SHORT));
        var battle = new BattleScreen(visitors.with(Screen.DESKTOP).open("/")).ask("Far too long");
        var failure = battle.page().locator("[data-failure]:visible");
        assertThat(failure).containsText("The prompt is too long for this side.");
        assertThat(battle.button("Try this side again")).isHidden();
        assertThat(battle.bar()).containsText("there is no vote on this battle");
        failure.getByRole(AriaRole.LINK).click();
        assertThat(battle.page().locator("[data-page=battle]")).hasAttribute("data-phase", "start");
    }

    @Test
    void stop_ends_both_sides_with_what_was_written() {
        Answers.both(Answers.during(Duration.ofSeconds(15), Answers.STORY));
        var battle = new BattleScreen(visitors.with(Screen.DESKTOP).open("/")).ask("Never stop");
        battle.watchBothGrow();
        assertThat(battle.answer("left")).containsText("Once");
        battle.button("Stop both").click();
        assertThat(battle.page().locator("[data-outcome]:visible")).hasText(new String[] {"Stopped.", "Stopped."});
        battle.awaitVotesOpen();
        assertThat(battle.answer("left").innerText().strip()).isNotEmpty().isSubstringOf(Answers.STORY);
    }

    @Test
    void a_vote_that_does_not_arrive_is_kept_and_sent_again() {
        Answers.quick();
        var visit = visitors.with(Screen.DESKTOP);
        visit.provokes("ERR_FAILED");
        var battle = new BattleScreen(visit.open("/")).ask("Vote twice");
        battle.awaitVotesOpen();
        visit.context().route("**/vote", route -> route.abort());
        battle.page().locator("[data-reason=clear]").click();
        battle.page().keyboard().press("1");
        assertThat(battle.bar()).hasAttribute("data-state", "unsent");
        assertThat(battle.choice("left")).hasAttribute("aria-pressed", "true");
        visit.context().unroute("**/vote");
        battle.button("Send again").click();
        battle.awaitReveal();
        assertThat(battle.page().locator("#reveal-title")).hasText("You found A better.");
    }

    @Test
    void an_empty_prompt_is_refused_in_words() {
        var page = visitors.with(Screen.DESKTOP).open("/");
        page.getByLabel(BattleScreen.LABEL).fill("  ");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("[data-error]")).hasText("Write something first.");
        page.locator("[data-sample]").first().click();
        assertThat(page.locator("[data-error]")).isHidden();
        assertThat(page.getByLabel(BattleScreen.LABEL)).not().hasValue("  ");
    }

    private static Locator answer(BattleScreen battle, String text) {
        return battle.page().locator("[data-answer]").filter(new Locator.FilterOptions().setHasText(text));
    }
}
