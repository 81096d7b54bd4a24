package org.gemmaarena.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.browser.AccessibilityTest.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every page of the admin's desk, as an admin and as a viewer: readable, on every screen, in both themes. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class DeskPagesTest {

    private static final String PASSWORD = "a password of some length";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void whoever_wants_a_page_signs_in_and_gets_it_and_is_nobody_after_signing_out() {
        var visit = visitors.with(Screen.DESKTOP);
        visit.provokes("401");
        var page = visit.open("/admin/audit?actor=admin");
        assertAccessible("sign-in", page, Screen.DESKTOP);
        signIn(page, "admin", "wrong");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("User or password is wrong.");
        signIn(page, "admin", "test-password");
        assertThat(page).hasURL(Visit.arena() + "/admin/audit?actor=admin");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Account"))
                .click();
        button(page, "Sign out").click();
        assertThat(page).hasURL(Visit.arena() + "/admin/sign-in");
        page.goBack();
        page.reload();
        assertThat(page.getByLabel("Password")).isVisible();
    }

    @Test
    void an_admin_adds_an_account_hears_what_is_wrong_and_removes_it_after_being_asked() {
        var visit = visitors.with(Screen.DESKTOP);
        visit.provokes("400");
        var page = visit.open("/admin/account");
        signIn(page, "admin", "test-password");
        var name = "p" + UUID.randomUUID().toString().substring(0, 8);
        page.getByLabel("Name").fill(name);
        page.locator("#first").fill("short");
        button(page, "Add").click();
        assertThat(page.locator("[data-error=password]").last()).containsText("at least 12 characters");
        page.locator("#first").fill(PASSWORD);
        button(page, "Add").click();
        var row = page.getByRole(AriaRole.ROW)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name));
        assertThat(row).containsText("viewer");
        button(page, "Remove " + name).click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText(name + " can’t sign in any more");
        button(page, "Cancel").click();
        assertThat(dialog).hasCount(0);
        assertThat(row).hasCount(1);
        button(page, "Remove " + name).click();
        button(page, "Do it").click();
        assertThat(row).hasCount(0);
    }

    @Test
    void somebody_whose_session_has_ended_is_asked_to_sign_in_by_the_form_they_send() {
        var visit = visitors.with(Screen.DESKTOP);
        visit.provokes("401");
        var page = visit.open("/admin/account");
        signIn(page, "admin", "test-password");
        visit.context().clearCookies();
        page.getByLabel("Name").fill("whoever");
        page.locator("#first").fill(PASSWORD);
        button(page, "Add").click();
        assertThat(page).hasURL(Visit.arena() + "/admin/sign-in?to=%2Fadmin%2Faccount");
    }

    @Test
    void no_page_breaks_a_rule_of_accessibility() {
        var page = visitors.with(Screen.DESKTOP).open("/admin/sign-in");
        signIn(page, "admin", "test-password");
        assertThat(page.locator(".rail")).isVisible();
        for (var address : pages()) {
            page.navigate(Visit.arena() + address);
            assertThat(page.locator("h1")).hasCount(1);
            assertThat(page.locator(".rail [aria-current=page]")).hasCount(1);
            assertAccessible(address, page, Screen.DESKTOP);
        }
    }

    @Test
    void no_page_is_wider_than_a_phone() {
        var page = visitors.with(Screen.SMALL_PHONE).open("/admin/sign-in");
        signIn(page, "admin", "test-password");
        assertThat(page.locator(".rail")).isVisible();
        for (var address : pages()) {
            page.navigate(Visit.arena() + address);
            assertThat(page.locator("h1")).isVisible();
            assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth"))
                    .as(address)
                    .isLessThanOrEqualTo(Screen.SMALL_PHONE.width);
        }
    }

    @Test
    void a_form_that_is_the_scripts_takes_no_click_before_the_script_listens() {
        Answers.quick();
        new Voter().battleAndVote("So that there is a vote to take out", "tie");
        var page = visitors.with(Screen.DESKTOP, options -> options.setJavaScriptEnabled(false))
                .open("/admin/sign-in");
        signIn(page, "admin", "test-password");
        assertThat(page.locator(".rail")).isVisible();
        int buttons = 0;
        for (var address : Stream.concat(pages().stream(), Stream.of("/admin/models/gemma4-e2b"))
                .toList()) {
            page.navigate(Visit.arena() + address);
            for (var button :
                    page.locator(".desk-page form:not([method]) button").all()) {
                assertThat(button.evaluate("button => getComputedStyle(button).pointerEvents"))
                        .as(address)
                        .isEqualTo("none");
                buttons++;
            }
        }
        assertThat(buttons).isGreaterThan(10);
    }

    @Test
    void a_viewer_sees_every_page_but_nothing_to_change() {
        var name = "v" + UUID.randomUUID().toString().substring(0, 8);
        Admin.request()
                .body(Map.of("name", name, "role", "viewer", "password", PASSWORD))
                .post("/api/admin/accounts")
                .then()
                .statusCode(201);
        var page = visitors.with(Screen.DESKTOP).open("/admin/sign-in");
        signIn(page, name, PASSWORD);
        assertThat(page.locator(".rail")).containsText("You may look, but change nothing.");
        for (var address : pages("viewer")) {
            page.navigate(Visit.arena() + address);
            assertThat(page.locator("h1")).hasCount(1);
            assertThat(page.locator("form[data-method]")).hasCount(address.equals("/admin/account") ? 1 : 0);
        }
    }

    static void signIn(Page page, String user, String password) {
        page.getByLabel("User").fill(user);
        page.getByLabel("Password").fill(password);
        button(page, "Sign in").click();
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static List<String> pages() {
        return List.copyOf(new java.util.TreeSet<>(
                Stream.concat(pages("viewer").stream(), pages("admin").stream()).toList()));
    }

    /** The pages for this role, but for those of one thing. */
    private static List<String> pages(String who) {
        try (var list = DeskPagesTest.class.getResourceAsStream("/admin/calls.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\\s+"))
                    .filter(words -> words.length == 3 && words[2].equals(who))
                    .filter(words -> words[0].equals("GET") && words[1].matches("/admin(/[a-z-]+)*"))
                    .map(words -> words[1])
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
