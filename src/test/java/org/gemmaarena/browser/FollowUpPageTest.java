package org.gemmaarena.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.media.Samples;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A battle that goes on over several turns. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class FollowUpPageTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void both_sides_are_asked_on_each_with_its_own_history_and_one_vote_is_on_all_turns() {
        var battle = begun(Screen.DESKTOP);
        var first = List.of(
                battle.answer("left").innerText(), battle.answer("right").innerText());
        Answers.each(Script.answer("Small again."), Script.answer("Large again."));
        battle.followUp().pressSequentially("And 1, 2, 3 or 4?");
        battle.page().keyboard().press("Escape");
        assertThat(battle.bar()).hasAttribute("data-state", "open");
        battle.followUp().press("Control+Enter");

        assertThat(battle.page().locator("[data-prompt]")).hasText("And 1, 2, 3 or 4?");
        battle.awaitVotesOpen();
        assertThat(battle.bar()).containsText("better overall");
        assertThat(battle.followUp()).hasValue("");
        assertThat(history(E2B)).containsExactly("First?", Answers.SHORT, "And 1, 2, 3 or 4?");
        assertThat(history(E4B)).containsExactly("First?", Answers.OTHER, "And 1, 2, 3 or 4?");

        var earlier = battle.earlierTurns();
        assertThat(earlier.locator("summary")).hasText("Turn 1First?");
        assertThat(earlier.locator(".side-left .answer")).isHidden();
        earlier.locator("summary").press("Enter");
        assertThat(earlier.locator(".side-left .answer")).hasText(first.get(0));
        assertThat(earlier.locator(".side-right .answer")).hasText(first.get(1));
        assertThat(earlier.locator(".side-right .answer")).isVisible();
        earlier.locator("summary").press("Enter");
        assertThat(earlier.locator(".side-left .answer")).isHidden();

        battle.page().keyboard().press("1");
        battle.awaitReveal();
        assertThat(battle.page().locator("#reveal-title")).hasText("You found A better.");
        assertThat(battle.followUp()).isHidden();
        battle.page().reload();
        battle.awaitReveal();
        assertThat(earlier).hasCount(1);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            1, 429, Too many. Wait 7 s., Too many. Wait 7 s.
            18, 409, This battle can’t go on now., This battle can’t go on now.
            18, 503, "", The arena can’t take a battle right now. Your prompt is still here; try again in a moment.
            1, 500, "", That did not work; nothing changed. Try again.
            """)
    void a_refused_follow_up_says_why_in_sight_and_keeps_its_words(
            int sentences, int status, String detail, String words) {
        Answers.both(Script.answer(Answers.SENTENCE.repeat(sentences)));
        var visit = visitors.with(Screen.SMALL_PHONE);
        visit.provokes("status of " + status);
        var battle = new BattleScreen(visit.open("/")).ask("First?");
        battle.awaitVotesOpen();
        var body = detail.isEmpty() ? "{}" : "{\"detail\":\"" + detail + "\"}";
        visit.context()
                .route(
                        "**/turns",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(status)
                                .setContentType("application/problem+json")
                                .setBody(body)));
        battle.tryToAskOn("Once more?");
        var error = battle.page().locator("[data-follow-up-error]");
        assertThat(error).hasText(words);
        assertThat(battle.followUp()).hasValue("Once more?");
        assertThat(battle.followUp()).isFocused();
        assertAbove(error, battle.bar());
        assertThat(battle.bar()).hasAttribute("data-state", "open");

        visit.context().unroute("**/turns");
        battle.followUp().press("Control+Enter");
        assertThat(battle.earlierTurns()).hasCount(1);
        battle.awaitVotesOpen();
        assertThat(error).isHidden();
    }

    @Test
    void what_can_not_be_asked_is_said_and_widens_nothing() {
        var battle = begun(Screen.SMALL_PHONE);
        var error = battle.page().locator("[data-follow-up-error]");
        battle.tryToAskOn(" ");
        assertThat(error).hasText("Write something first.");
        battle.tryToAskOn("x".repeat(17_000));
        assertThat(error).hasText("1,000 characters too many; the limit is 16,000.");
        assertThat((Integer) battle.page().evaluate("document.scrollingElement.scrollWidth"))
                .isLessThanOrEqualTo(Screen.SMALL_PHONE.width);
    }

    @Test
    void a_long_earlier_prompt_is_folded_into_the_width_of_a_phone() {
        Answers.quick();
        var battle = new BattleScreen(visitors.with(Screen.SMALL_PHONE).open("/"))
                .ask("A prompt that is much longer than a phone is wide, on one line");
        battle.awaitVotesOpen();
        battle.askOn("Next");
        battle.awaitVotesOpen();
        var box = battle.earlierTurns().boundingBox();
        assertThat(box.x + box.width).isLessThan(Screen.SMALL_PHONE.width - 8.0);
    }

    @Test
    void a_conversation_too_long_for_one_side_is_still_voted_on() {
        var battle = begun(Screen.DESKTOP);
        Answers.each(Script.tooLong(), Answers.during(Duration.ofSeconds(3), Answers.STORY));
        battle.askOn("More and more?");
        var failure = battle.page().locator("[data-failure]:visible");
        var said = "The conversation has become too long to go on; the vote is on the turns before.";
        var words = new String[] {said, said};
        battle.awaitVotesOpen();
        assertThat(failure.locator("p")).hasText(words);
        assertThat(failure.getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(failure.getByRole(AriaRole.LINK)).hasCount(0);
        assertThat(battle.followUp()).isHidden();
        battle.page().reload();
        assertThat(failure.locator("p")).hasText(words);
        battle.awaitVotesOpen();
        assertThat(battle.followUp()).isHidden();
        battle.page().keyboard().press("2");
        battle.awaitReveal();
        assertThat(battle.page().locator("#reveal-title")).hasText("You called it a tie.");
        assertThat(failure.locator("p")).hasText(words);
    }

    @Test
    void a_picture_stays_with_the_turn_it_was_sent_with() {
        Answers.quick();
        var page = visitors.with(Screen.DESKTOP).open("/");
        page.locator("[data-file=image]").setInputFiles(new FilePayload("one.png", "image/png", Samples.png(40, 30)));
        assertThat(page.locator("[data-attached] li")).hasCount(1);
        var battle = new BattleScreen(page).ask("What is on it?");
        battle.awaitVotesOpen();
        assertThat(page.locator("[data-shown] img")).hasCount(1);
        battle.askOn("Are you sure?");
        battle.awaitVotesOpen();
        assertThat(page.locator("[data-shown] img")).hasCount(0);
        var earlier = battle.earlierTurns();
        assertThat(earlier.locator("summary img")).isVisible();
        earlier.locator("summary").press("Enter");
        assertThat(earlier.locator("summary img")).isHidden();
        earlier.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show picture 1 of 1 larger"))
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG).getByAltText("Picture 1 of 1"))
                .isVisible();
    }

    /** A first turn that waits for a vote or a follow-up. */
    private BattleScreen begun(Screen screen) {
        Answers.quick();
        var battle = new BattleScreen(visitors.with(screen).open("/")).ask("First?");
        battle.awaitVotesOpen();
        return battle;
    }

    /** What a model was last asked, oldest message first. */
    private static List<String> history(String model) {
        var requests = FakeBackends.server().requests(model);
        return requests.get(requests.size() - 1).body().path("messages").findValuesAsText("content");
    }

    private static void assertAbove(Locator upper, Locator lower) {
        var above = upper.boundingBox();
        assertThat(above.y + above.height).isLessThanOrEqualTo(lower.boundingBox().y);
    }
}
