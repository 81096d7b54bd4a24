package org.gemmaarena.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A reader of somebody else's published battle tells the people who run the arena what is wrong with it. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class ReportPageTest {

    private static final String OPEN = "Report this battle";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void a_stranger_reports_a_published_battle_and_its_owner_can_not() {
        Answers.quick();
        var owner = new BattleScreen(visitors.with(Screen.DESKTOP).open("/")).ask("Show me");
        owner.awaitVotesOpen();
        owner.page().keyboard().press("4");
        owner.awaitReveal();
        owner.page().getByRole(AriaRole.SWITCH).check();
        assertThat(owner.page().locator("[data-link-text]")).isVisible();
        owner.page().reload();
        owner.awaitReveal();
        assertThat(owner.button(OPEN)).isHidden();

        var reader =
                new BattleScreen(visitors.with(Screen.PHONE).open(owner.page().url()));
        var dialog = reader.page().getByRole(AriaRole.DIALOG);
        reader.button(OPEN).press("Enter");
        assertThat(dialog).isVisible();
        reader.page().keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(reader.button(OPEN)).isFocused();

        reader.button(OPEN).click();
        reader.button("Send report").click();
        assertThat(reader.page().locator("[data-report-error]")).hasText("Choose what is wrong first.");
        assertThat(dialog).isVisible();
        reader.page().getByLabel("It is offensive").check();
        reader.page().getByLabel("In your words").fill("Told by a reader");
        reader.button("Send report").click();
        assertThat(dialog).isHidden();
        assertThat(reader.button(OPEN)).isHidden();
        assertThat(reader.page().getByText("Thank you. The people who run this arena will look at it."))
                .isFocused();
        var id = owner.page().url().replaceFirst(".*/", "");
        assertThat(Admin.request()
                        .get("/api/admin/reports")
                        .jsonPath()
                        .<String>getList("findAll { it.battleId == '%s' }.text".formatted(id)))
                .containsExactly("Told by a reader");
    }
}
