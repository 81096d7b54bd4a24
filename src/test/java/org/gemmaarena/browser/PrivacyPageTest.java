package org.gemmaarena.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.running.FakeBackends;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read of what is kept, and how they and the admin erase it. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class PrivacyPageTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Inject
    Session database;

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESKTOP", "PHONE"})
    void somebody_reads_what_is_kept_and_erases_it(Screen screen) {
        var visit = visitors.with(screen);
        var battle = battleAndVote(visit);
        var link = battle.page().url();
        var page = battle.page();
        page.getByRole(AriaRole.CONTENTINFO).getByRole(AriaRole.LINK).click();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Privacy").setExact(true)))
                .isVisible();
        assertThat(page.getByText("It is deleted after 30 days.")).isVisible();
        assertThat(page.getByText("for as long as the arena is there, unless you erase them"))
                .isVisible();
        assertThat(page.getByText("Under the cookie of this browser: 1 battle, 1 vote."))
                .isVisible();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing is wider than the screen")
                .isLessThanOrEqualTo(screen.width);
        AccessibilityTest.assertAccessible("privacy", page, screen);

        var dialog = page.getByRole(AriaRole.DIALOG);
        var erase = page.locator("[data-erase]");
        erase.press("Enter");
        page.getByText("Keep it").click();
        assertThat(dialog).isHidden();
        assertThat(erase).isFocused();
        erase.click();
        dialog.getByText("Erase", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByText("Erased. This browser is nobody here again.")).isFocused();
        assertThat(erase).isHidden();
        assertThat(visit.context().cookies()).extracting(cookie -> cookie.name).doesNotContain("arena_voter");
        page.reload();
        assertThat(page.getByText("there is nothing to erase from here")).isVisible();
        visit.provokes("404");
        page.navigate(link);
        assertThat(page.getByText("There is no battle at this address")).isVisible();
    }

    @Test
    void a_battle_whose_texts_are_not_kept_any_more_says_so() {
        var battle = battleAndVote(visitors.with(Screen.DESKTOP));
        var id = UUID.fromString(battle.page().url().replaceFirst(".*/", ""));
        QuarkusTransaction.requiringNew().run(() -> {
            for (var statement : List.of(
                    "update battle set texts_removed_at = created_at where id = :id",
                    "update turn set prompt = '' where battle_id = :id",
                    "update answer set text = '' where battle_id = :id")) {
                database.createNativeMutationQuery(statement)
                        .setParameter("id", id)
                        .executeUpdate();
            }
        });
        battle.page().reload();
        battle.awaitReveal();
        assertThat(battle.page().getByText("What was asked and answered here is not kept any more"))
                .isVisible();
        assertThat(battle.page().locator("[data-asked]")).isHidden();
        assertThat(battle.button("Same prompt again")).isHidden();
        assertThat(battle.button("Copy answer A")).isHidden();
    }

    @Test
    void the_admin_erases_a_voter_after_reading_what_that_takes() {
        var visit = visitors.with(Screen.DESKTOP);
        battleAndVote(visit);
        var cookie = visit.context().cookies().stream()
                .filter(one -> one.name.equals("arena_voter"))
                .findFirst()
                .orElseThrow();
        var desk = visitors.with(Screen.DESKTOP);
        var page = desk.open("/admin/privacy");
        DeskPagesTest.signIn(page, "admin", "test-password");
        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Privacy").setExact(true)))
                .hasAttribute("aria-current", "page");
        AccessibilityTest.assertAccessible("admin privacy", page, Screen.DESKTOP);
        page.evaluate("document.body.dataset.before = ''");
        page.getByText("Run now").click();
        page.getByText("Do it").click();
        assertThat(page.locator("body[data-before]")).hasCount(0);
        assertThat(page.locator(".rows").first()).containsText("admin");

        page.getByLabel("The voter’s number").fill(cookie.value.split("\\.")[0]);
        page.getByLabel("Why").fill("Asked by mail");
        page.getByText("Erase", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByRole(AriaRole.DIALOG))
                .containsText("Deletes one battle with all that was said in it; the one vote stays, as nobody’s.");
        AccessibilityTest.assertAccessible("preview", page, Screen.DESKTOP);
        page.getByText("Cancel").click();
        page.getByText("Erase", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("Do it").click();
        assertThat(page.locator(".rows").last()).containsText("Asked by mail");
        assertThat(page.getByLabel("The voter’s number")).isEmpty();

        desk.provokes("404");
        page.getByLabel("The voter’s number").fill(cookie.value.split("\\.")[0]);
        page.getByLabel("Why").fill("Again");
        page.getByText("Erase", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("There is nothing of a voter with this number.")
                        .first())
                .isVisible();
    }

    private static BattleScreen battleAndVote(Visit visit) {
        Answers.quick();
        var battle = new BattleScreen(visit.open("/")).ask("Remember me");
        battle.awaitVotesOpen();
        battle.page().locator("[data-choice=left]").click();
        battle.awaitReveal();
        return battle;
    }
}
