package org.gemmaarena.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.transfer.SixModelsArena;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An admin looks at a board by every method, freezes it, and has everything made anew. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class AdminBoardPagesTest {

    /** The page looks again up to 20.5 s after it came. */
    private static final LocatorAssertions.HasCountOptions LAST_LOOK =
            new LocatorAssertions.HasCountOptions().setTimeout(40_000);

    /** All that other tests have left is made anew too. */
    private static final LocatorAssertions.ContainsTextOptions EVERY_ARENA =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private final String arena = "desk-" + UUID.randomUUID();

    @BeforeEach
    void six_models() {
        Admin.request()
                .contentType("application/x-ndjson")
                .body(SixModelsArena.body().getBytes(StandardCharsets.UTF_8))
                .post("/api/admin/import?format=arena&arena=" + arena)
                .then()
                .statusCode(200);
    }

    @Test
    void every_method_stands_side_by_side_and_a_hidden_model_is_seen_here_only() {
        var page = admin(Screen.DESKTOP).open("/admin/leaderboard?arena=" + arena);
        assertThat(page.locator(".methods")).isVisible();
        assertThat(page.locator("[data-unready]")).hasCount(0, LAST_LOOK);
        assertThat(page.locator(".methods thead th")).containsText(new String[] {
            "Model",
            "Votes",
            "Ties as half a win",
            "Davidson",
            "Style-controlled",
            "Position-adjusted",
            "Clustered",
            "Elo",
            "What visitors see"
        });
        assertThat(page.locator(".methods tbody tr")).hasCount(6);
        assertThat(page.locator(".method-changes"))
                .containsText(Pattern.compile("(swaps|changes .*rank|change no|changes no)"));
        assertThat(page.locator(".moved").first()).containsText(Pattern.compile("(up|down) from \\d"));

        var row = page.locator("[data-model=m3]");
        row.getByRole(AriaRole.BUTTON, named("Hide")).click();
        confirm(page, "Its votes still count");
        assertThat(row).containsText("Not published");
        AccessibilityTest.assertAccessible("methods", page, Screen.DESKTOP);

        var visitor = visitors.with(Screen.DESKTOP).open("/leaderboard?arena=" + arena);
        assertThat(visitor.locator("[data-models] tbody tr")).hasCount(5);
        assertThat(visitor.locator("[data-models]")).not().containsText("m3");
    }

    @Test
    void a_board_is_frozen_published_compared_and_let_go() {
        var page = admin(Screen.DESKTOP).open("/admin/leaderboard?arena=" + arena);
        page.getByRole(AriaRole.LINK, onPage("Freeze this board")).click();
        page.getByLabel("Name").fill("July of " + arena);
        page.getByLabel("Note, for visitors too").fill("Before the new sampling.");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Freeze").setExact(true))
                .click();
        var row = page.locator("tr", new Page.LocatorOptions().setHasText("July of " + arena));
        assertThat(row).isVisible();
        row.getByRole(AriaRole.BUTTON, named("Publish")).click();
        confirm(page, "whatever votes come in");
        assertThat(row).containsText("Published");
        AccessibilityTest.assertAccessible("snapshots", page, Screen.DESKTOP);

        var visitor = visitors.with(Screen.DESKTOP).open("/leaderboard?arena=" + arena);
        assertThat(visitor.getByText("Before the new sampling.")).containsText("Frozen on");
        assertThat(visitor.locator("[data-options]")).hasCount(0);
        visitor.getByRole(AriaRole.LINK, onPage("Coding")).click();
        assertThat(visitor.getByText("Before the new sampling.")).isVisible();

        page.getByLabel("From").selectOption(row.getAttribute("data-snapshot"));
        page.getByRole(AriaRole.BUTTON, onPage("Compare")).click();
        assertThat(page.locator(".methods tbody tr")).hasCount(6);
        assertThat(page.locator(".methods tbody tr").first()).containsText("overlap");
        AccessibilityTest.assertAccessible("comparison", page, Screen.DESKTOP);

        page.navigate(Visit.arena() + "/admin/snapshots");
        row.getByRole(AriaRole.BUTTON, named("Back to live")).click();
        confirm(page, "live boards");
        assertThat(visitor.getByText("Before the new sampling.")).isHidden();
        row.getByRole(AriaRole.BUTTON, named("Delete")).click();
        confirm(page, "deleted for good");
        assertThat(row).hasCount(0);
    }

    @Test
    void a_recomputation_ends_with_a_report_that_says_none() {
        var page = admin(Screen.DESKTOP).open("/admin/leaderboard/recomputation");
        page.getByRole(AriaRole.BUTTON, onPage("Recompute all")).click();
        confirm(page, "Count all votes");
        var row = page.locator("tr", new Page.LocatorOptions().setHasText(arena));
        assertThat(row).containsText(Pattern.compile("600.*none.*none"), EVERY_ARENA);
        AccessibilityTest.assertAccessible("recomputation", page, Screen.DESKTOP);
    }

    @Test
    void all_of_it_fits_a_phone() {
        var page = admin(Screen.PHONE).open("/admin/leaderboard?arena=" + arena);
        for (var path : new String[] {
            "/admin/leaderboard?arena=" + arena, "/admin/snapshots", "/admin/leaderboard/recomputation"
        }) {
            page.navigate(Visit.arena() + path);
            assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(Screen.PHONE.width);
        }
    }

    private Visit admin(Screen screen) {
        var basic = Base64.getEncoder().encodeToString("admin:test-password".getBytes(StandardCharsets.UTF_8));
        return visitors.with(screen, options -> options.setExtraHTTPHeaders(Map.of("Authorization", "Basic " + basic)));
    }

    private static void confirm(Page page, String sentence) {
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText(sentence);
        dialog.getByRole(AriaRole.BUTTON, named("Do it")).click();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions onPage(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
