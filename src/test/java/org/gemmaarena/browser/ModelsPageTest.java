package org.gemmaarena.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.browser.AccessibilityTest.assertAccessible;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;
import static org.gemmaarena.running.FakeBackends.FIRST;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import org.gemmaarena.inference.ServedModel;
import org.gemmaarena.inference.fake.Fault;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.roster.Desk;
import org.gemmaarena.roster.OwnArena;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An admin sets models by the pages of the desk. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
@TestProfile(OwnArena.class)
class ModelsPageTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @BeforeEach
    @AfterEach
    void asConfigured() {
        Desk.asConfigured();
    }

    @Test
    void a_model_is_changed_by_its_page_and_given_back() {
        var page = open("/admin/models");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Gemma 4 E2B").setExact(true))
                .click();
        page.getByLabel("Temperature").fill("9");
        page.getByLabel("Temperature").evaluate("field => field.removeAttribute('max')");
        save(page);
        assertThat(page.locator("[data-error=temperature]")).hasText("A temperature is a number from 0 to 5.");
        page.getByLabel("Temperature").fill("0.5");
        page.getByLabel("System prompt").fill("Be brief.");
        page.getByLabel("Why").fill("A test of the desk");
        save(page);
        assertThat(version(page, "Temperature: 1.0 → 0.5")).containsText("A test of the desk");
        assertThat(page.getByLabel("System prompt")).hasValue("Be brief.");
        page.getByLabel("System prompt").fill("");
        save(page);
        assertThat(version(page, "System prompt: Be brief. → none")).hasCount(1);
        page.getByRole(AriaRole.BUTTON, named("Give back to the configuration")).click();
        page.getByRole(AriaRole.BUTTON, named("Do it")).click();
        assertThat(row(page, "gemma4-e2b")).not().containsText("set here");
        assertThat(Desk.model("gemma4-e2b").getDouble("temperature")).isEqualTo(1);
    }

    @Test
    void an_offered_model_is_added_tested_and_shown_without_a_broken_rule() {
        FakeBackends.server()
                .script(
                        "own:1b",
                        Script.answer("Four, of course.").withThoughts("Sum").withPace(Duration.ZERO, 50))
                .models(
                        new ServedModel(E2B, "sha256:e2b"),
                        new ServedModel(E4B, null),
                        new ServedModel("own:1b", "sha256:0123456789abcdef"));
        var page = open("/admin/models");
        var backend = page.locator("[data-backend=" + FIRST + "]");
        Voter.await("it is offered", () -> {
            page.reload();
            return backend.getByLabel("Add a model").count() > 0
                    && backend.textContent().contains("own:1b");
        });
        backend.locator("select[name=servedName]").selectOption("own:1b");
        backend.getByLabel("Label").fill("My own");
        backend.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add a model"))
                .click();
        assertThat(row(page, "own-1b")).containsText("0123456789ab");
        assertThat(row(page, "own-1b")).containsText("no");
        assertAccessible(page.title(), page, Screen.DESKTOP);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("My own"))
                .click();
        page.getByLabel("Prompt", new Page.GetByLabelOptions().setExact(true)).fill("2+2?");
        page.getByRole(AriaRole.BUTTON, named("Ask")).click();
        assertThat(page.locator("[data-answer]")).hasText("Four, of course.");
        assertThat(page.locator("[data-of=loadMs]")).hasText("1,500 ms");
        assertThat(page.locator("[data-of=tokensPerSecond]")).hasText("50.0 tokens/s");
        page.getByText("Request as sent").click();
        assertThat(page.locator("[data-request]")).containsText("POST /api/chat");
        assertThat(page.locator("[data-request]")).containsText("\"content\": \"2+2?\"");
        assertAccessible(page.title(), page, Screen.DESKTOP);
    }

    @Test
    void fetching_a_model_shows_how_far_it_is_and_can_be_cancelled() {
        FakeBackends.server().pull("big:70b", Fault.ENDLESS, () -> {}).pull("small:1b", Fault.NONE, () -> {});
        var page = open("/admin/models");
        fetch(page, "big:70b");
        var newest = page.locator(".pulls li").first();
        assertThat(newest.locator("progress")).hasJSProperty("max", 10_000_000);
        assertThat(newest).containsText("pulling abc");
        page.evaluate("document.body.dataset.before = ''");
        newest.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("body[data-before]")).hasCount(0);
        assertThat(newest).containsText("Cancelled.");
        fetch(page, "small:1b");
        assertThat(newest).containsText("small:1b");
        assertThat(newest).containsText("Fetched.");
        fetch(page, "http://elsewhere/model");
        assertThat(page.locator("[data-backend=" + FIRST + "] [data-error=model]"))
                .containsText("Name a model");
    }

    @Test
    void other_weights_are_told_until_somebody_decides() {
        Desk.vote();
        Desk.serve("sha256:other-weights");
        Voter.await("it is told", () -> Desk.model("gemma4-e2b").get("pending") != null);
        var page = open("/admin/models");
        var notice = page.locator(".notice-card");
        assertThat(notice).containsText("Gemma 4 E2B is not what it was");
        assertAccessible(page.title(), page, Screen.DESKTOP);
        notice.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Keep as one entry"))
                .click();
        assertThat(page.locator(".notice-card")).hasCount(0);
        page.navigate(Visit.arena() + "/leaderboard");
        assertThat(page.locator("tr[data-model=gemma4-e2b] .changed")).containsText("weights");
    }

    private Page open(String path) {
        var visit = visitors.with(Screen.DESKTOP);
        visit.provokes("400");
        var page = visit.open(path);
        page.getByLabel("User").fill("admin");
        page.getByLabel("Password").fill("test-password");
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        assertThat(page).hasURL(Visit.arena() + path);
        return page;
    }

    private static Locator version(Page page, String change) {
        return page.locator("[data-versions] tbody tr").filter(new Locator.FilterOptions().setHasText(change));
    }

    private static void save(Page page) {
        page.locator("[data-settings]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
    }

    private static void fetch(Page page, String model) {
        var backend = page.locator("[data-backend=" + FIRST + "]");
        backend.locator("input[name=model]").fill(model);
        backend.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Fetch").setExact(true))
                .click();
    }

    private static Locator row(Page page, String model) {
        return page.locator("tr[data-model='" + model + "']");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
