package org.gemmaarena.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The admin's overview and pages of reports and invitations, in a browser. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class OverviewPageTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private final Voter voter = new Voter();

    @Test
    void the_overview_follows_votes_while_one_looks() {
        Answers.quick();
        voter.battleAndVote("The first one", "left");
        var page = admin(Screen.DESKTOP).open("/admin");
        var counted = page.locator("[data-figure=counted]");
        page.getByText("Numbers").first().click();
        assertThat(page.locator("#numbers-hours table")).isVisible();
        page.evaluate("window.notReloaded = true");
        var shown = counted.innerText();
        voter.battleAndVote("Seen at once", "right");
        assertThat(counted).not().hasText(shown);
        assertThat(number(counted.innerText())).isGreaterThan(number(shown));
        assertThat(page.locator("#numbers-hours table")).isVisible();
        assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
        assertThat(page.locator("[data-course=hours] svg.votes .peak")).isVisible();
        assertThat(page.locator("[data-backends]")).containsText(FakeBackends.FIRST);
    }

    @Test
    void a_report_is_read_its_battle_taken_back_and_the_report_dealt_with() {
        Answers.quick();
        var battle = published();
        var said = "Said " + UUID.randomUUID();
        report(battle, said);
        var page = admin(Screen.DESKTOP).open("/admin/reports");
        var card = card(page, said);
        assertThat(card.getByText("published", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(card).containsText("Take me back");
        card.getByLabel("Why is it taken back?").fill("A name in it");
        card.getByText("Take back", new Locator.GetByTextOptions().setExact(true))
                .click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("can’t publish it again");
        dialog.getByText("Do it").click();
        assertThat(card).containsText("Taken back: A name in it");
        RestAssured.given().get("/api/battles/" + battle).then().statusCode(404);
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Dealt with"))
                .click();
        assertThat(card(page, said)).hasCount(0);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dealt with"))
                .click();
        assertThat(card(page, said)).isVisible();
        card(page, said)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Open again"))
                .click();
        assertThat(card(page, said)).hasCount(0);
    }

    @Test
    void an_invitation_is_made_its_link_shown_once_and_revoked() {
        var name = "Ada " + UUID.randomUUID();
        var page = admin(Screen.DESKTOP).open("/admin/invitations");
        assertThat(page.locator("[data-access=OPEN]")).containsText("matter only with arena.access=invitation");
        page.getByLabel("For whom?").fill(name);
        page.getByLabel("Until when?").fill("2020-01-01T10:00");
        page.getByText("Make a link").click();
        assertThat(page.getByText("An invitation ends in the future, or never.").first())
                .isVisible();
        assertThat(page.locator("[data-link]")).isHidden();
        page.getByLabel("Until when?").fill(tomorrow());
        page.getByText("Make a link").click();
        assertThat(page.locator("[data-link-title]")).hasText("The link for " + name);
        var link = page.locator("[data-link-text]").inputValue();
        assertThat(URI.create(link).getPath()).startsWith("/join/");
        page.getByText("Copy", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Copied")))
                .isVisible();
        var row = page.locator("[data-invitation]").filter(new Locator.FilterOptions().setHasText(name));
        assertThat(row).containsText("good");
        page.reload();
        assertThat(page.locator("[data-link]")).isHidden();
        assertThat(page.content()).doesNotContain(URI.create(link).getPath());
        row.getByRole(AriaRole.BUTTON).click();
        page.getByRole(AriaRole.DIALOG).getByText("Do it").click();
        assertThat(row).containsText("revoked");
        assertThat(row.getByRole(AriaRole.BUTTON)).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESKTOP", "PHONE"})
    void no_page_breaks_a_rule_or_is_wider_than_the_screen(Screen screen) {
        Answers.quick();
        report(published(), "Look at that");
        Admin.request().body(Map.of("note", "Benedict")).post("/api/admin/invitations");
        var visit = admin(screen);
        for (var path : new String[] {"/admin", "/admin/reports", "/admin/invitations"}) {
            var page = visit.open(path);
            AccessibilityTest.assertAccessible(path, page, screen);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(screen.width);
        }
    }

    private Visit admin(Screen screen) {
        var visit = visitors.with(screen);
        visit.provokes("status of 400");
        var page = visit.open("/admin/sign-in");
        DeskPagesTest.signIn(page, "admin", "test-password");
        assertThat(page.locator(".rail")).isVisible();
        return visit;
    }

    private String published() {
        var battle = voter.start("Take me back");
        voter.awaitState(battle, "ready");
        voter.vote(battle, "left").then().statusCode(200);
        voter.request()
                .body(Map.of("public", true))
                .put("/api/battles/" + battle + "/publication")
                .then()
                .statusCode(200);
        return battle;
    }

    private static void report(String battle, String text) {
        var reporter = new Voter();
        reporter.start("My own");
        reporter.request()
                .body(Map.of("kind", "personal", "reason", text))
                .post("/api/battles/" + battle + "/report")
                .then()
                .statusCode(202);
    }

    private static Locator card(Page page, String text) {
        return page.locator("[data-report]").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static long number(String figure) {
        return Long.parseLong(figure.replace(",", ""));
    }

    private static String tomorrow() {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")
                .format(LocalDateTime.now().plusDays(2));
    }
}
