package org.gemmaarena.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;

/** The battle page in the hands of a voter. */
record BattleScreen(Page page) {

    static final String LABEL = "What should they answer?";

    /** Writes the prompt and sends it by Ctrl+Enter, as soon as the page takes it. */
    BattleScreen ask(String prompt) {
        assertThat(page.locator("[data-send]")).isEnabled();
        page.getByLabel(LABEL).fill(prompt);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("[data-page=battle]")).hasAttribute("data-phase", "fight");
        return this;
    }

    /** Asks both sides on and waits until the next turn has begun. */
    void askOn(String prompt) {
        tryToAskOn(prompt);
        assertThat(page.locator("[data-prompt]")).hasText(prompt);
    }

    /** Writes a follow-up and sends it by Ctrl+Enter. */
    void tryToAskOn(String prompt) {
        followUp().fill(prompt);
        followUp().press("Control+Enter");
    }

    /** The field of the follow-up; where there is none, it is hidden. */
    Locator followUp() {
        return page.locator("#follow-up");
    }

    /** The turns before the one in the panels, each folded up. */
    Locator earlierTurns() {
        return page.locator("[data-earlier] details");
    }

    Locator panel(String side) {
        return page.locator("#panel-" + side);
    }

    Locator answer(String side) {
        return panel(side).locator("[data-answer]");
    }

    Locator bar() {
        return page.locator("[data-vote-bar]");
    }

    Locator choice(String choice) {
        return page.locator("[data-choice=" + choice + "]");
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator reveal() {
        return page.locator("[data-reveal]");
    }

    /** Watches until the text of both sides has grown twice while neither side is complete. */
    void watchBothGrow() {
        var left = new Growth();
        var right = new Growth();
        page.waitForCondition(() -> {
            var now = lengths();
            if (Boolean.TRUE.equals(now.get("done"))) {
                throw new AssertionError("An answer was complete before both had been seen to grow twice");
            }
            return left.seenTwice(now.get("left")) & right.seenTwice(now.get("right"));
        });
    }

    void awaitVotesOpen() {
        assertThat(bar()).hasAttribute("data-state", "open");
        for (var choice : new String[] {"left", "tie", "both_bad", "right"}) {
            assertThat(choice(choice)).hasAttribute("aria-disabled", "false");
        }
    }

    /** Waits past the time to undo until the names are there. */
    void awaitReveal() {
        assertThat(reveal()).isVisible();
        assertThat(bar()).isHidden();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> lengths() {
        return (Map<String, Object>) page.evaluate("""
                () => {
                  const length = (side) => document.querySelector(`#panel-${side} [data-answer]`).textContent.length;
                  const done = document.querySelector('.panel[data-state=done]') !== null;
                  return { left: length('left'), right: length('right'), done };
                }""");
    }

    private static final class Growth {
        private int length = -1;
        private int times = -1;

        boolean seenTwice(Object now) {
            if ((Integer) now > length) {
                length = (Integer) now;
                times++;
            }
            return times >= 2;
        }
    }
}
