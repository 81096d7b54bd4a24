package org.gemmaarena.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The admin writes, moves and publishes sample prompts by keyboard and mouse. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class PromptsPageTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @AfterEach
    void onlyTheBuiltIn() {
        deleteAll();
        Admin.request().post("/api/admin/prompts/built-in").then().statusCode(200);
    }

    @Test
    void prompts_are_added_edited_moved_published_and_deleted() {
        deleteAll();
        var page = visitors.with(Screen.DESKTOP).open("/admin/prompts");
        DeskPagesTest.signIn(page, "admin", "test-password");
        assertThat(page.getByText("No sample prompts: the start page shows none."))
                .isVisible();
        AccessibilityTest.assertAccessible("no prompts", page, Screen.DESKTOP);
        add(page, "First");
        add(page, "Second");
        assertThat(page.getByText("2 prompts, 2 drafts")).isVisible();
        AccessibilityTest.assertAccessible("prompts", page, Screen.DESKTOP);

        var up = page.getByLabel("Move up: Second");
        up.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=status]").getByText("Second is now number 1 of 2."))
                .isAttached();
        assertThat(up).isFocused();
        assertThat(titles()).containsExactly("Second", "First");
        page.reload();
        assertThat(rows(page)).containsText(new String[] {"Second", "First"});

        row(page, "First")
                .getByText("Publish", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(row(page, "First").getByText("Published")).isVisible();
        row(page, "First").locator("summary").click();
        var title = row(page, "First").getByLabel("Title");
        assertThat(title).hasValue("First");
        title.fill("Changed");
        row(page, "First").getByText("Save").click();
        assertThat(row(page, "Changed")).isVisible();
        row(page, "Second").getByText("Delete").click();
        page.getByText("Do it").click();
        assertThat(rows(page)).hasCount(1);
        assertThat(titles()).containsExactly("Changed");

        var start = visitors.with(Screen.PHONE).open("/");
        assertThat(start.locator("[data-sample]")).hasCount(1);
        assertThat(start.locator("[data-sample]")).containsText("Changed");
    }

    @Test
    void the_page_is_usable_on_a_phone() {
        var page = visitors.with(Screen.PHONE).open("/admin/prompts");
        DeskPagesTest.signIn(page, "admin", "test-password");
        assertThat(rows(page).first()).isVisible();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(Screen.PHONE.width);
        rows(page).first().locator("summary").click();
        assertThat(rows(page).first().getByLabel("Prompt", new Locator.GetByLabelOptions().setExact(true)))
                .isVisible();
        AccessibilityTest.assertAccessible("editing", page, Screen.PHONE);
    }

    private static void add(Page page, String title) {
        var form = page.locator("form[action='/api/admin/prompts']");
        form.getByLabel("Title").fill(title);
        form.getByLabel("Prompt", new Locator.GetByLabelOptions().setExact(true))
                .fill("Text of " + title);
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(row(page, title)).isVisible();
    }

    private static Locator rows(Page page) {
        return page.locator("[data-prompts] > li");
    }

    private static Locator row(Page page, String title) {
        return page.locator("[data-prompts] > li[data-title='" + title + "']");
    }

    private static List<String> titles() {
        return Admin.request().get("/api/admin/prompts").jsonPath().getList("title");
    }

    private static void deleteAll() {
        Admin.request()
                .get("/api/admin/prompts")
                .jsonPath()
                .<String>getList("id")
                .forEach(id -> Admin.request()
                        .delete("/api/admin/prompts/" + id)
                        .then()
                        .statusCode(204));
    }
}
