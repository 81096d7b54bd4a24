package org.gemmaarena.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A voter may show a battle to others, and take that back. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class PublicationTest {

    private static final String MISSING = "There is no battle at this address, or it isn’t published.";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void a_published_battle_can_be_read_by_others_until_it_is_private_again() {
        Answers.quick();
        var battle = new BattleScreen(visitors.with(Screen.DESKTOP).open("/")).ask("Show me");
        battle.awaitVotesOpen();
        battle.page().keyboard().press("4");
        battle.awaitReveal();
        var publish = battle.page()
                .getByRole(
                        AriaRole.SWITCH,
                        new Page.GetByRoleOptions().setName("Anyone with the link may read this battle"));
        assertThat(publish).not().isChecked();
        var stranger = visitors.with(Screen.DESKTOP);
        stranger.provokes("status of 404");
        assertThat(stranger.open(battle.page().url()).getByText(MISSING)).isVisible();

        publish.check();
        assertThat(battle.page().locator("[data-link-text]")).isVisible();
        var link = battle.page().locator("[data-link-text]").inputValue();
        assertThat(link).isEqualTo(battle.page().url());
        var reading = new BattleScreen(stranger.open(link));
        reading.awaitReveal();
        assertThat(reading.page().locator("#reveal-title")).hasText("The voter found B better.");
        assertThat(reading.page().locator("[data-prompt]")).hasText("Show me");
        for (var side : List.of("left", "right")) {
            assertThat(reading.answer(side)).hasText(battle.answer(side).innerText());
        }
        assertThat(reading.page().locator("[data-publication]")).isHidden();

        battle.page().reload();
        assertThat(publish).isChecked();
        publish.uncheck();
        assertThat(battle.page().locator("[data-link-text]")).isHidden();
        reading.page().reload();
        assertThat(reading.page().getByText(MISSING)).isVisible();
    }
}
