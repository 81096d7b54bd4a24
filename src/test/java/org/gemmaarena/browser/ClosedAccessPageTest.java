package org.gemmaarena.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.ByInvitation;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An arena for invited people, seen by somebody who has no invitation and then gets one. */
@QuarkusTest
@TestProfile(ByInvitation.class)
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class ClosedAccessPageTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void the_start_page_says_what_to_do_and_a_personal_link_opens_it() {
        Answers.quick();
        var visit = visitors.with(Screen.PHONE);
        var page = visit.open("/");
        assertThat(page.locator(".admission")).containsText("Open the personal link that you were given");
        assertThat(page.locator(".admission")).isVisible();
        assertThat(page.getByLabel(BattleScreen.LABEL)).isHidden();
        assertThat(page.locator("[data-sample]").first()).isHidden();
        AccessibilityTest.assertAccessible("closed", page, Screen.PHONE);

        var link = Admin.request()
                .body(Map.of("note", "Ada"))
                .post("/api/admin/invitations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("url");
        page.navigate(Visit.arena() + URI.create(link).getPath());
        var screen = new BattleScreen(page);
        screen.button("Join the arena").click();
        assertThat(page.locator(".admission")).isHidden();
        screen.ask("Hello").awaitVotesOpen();
    }
}
