package org.gemmaarena.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.vote.Choice.LEFT;
import static org.gemmaarena.vote.Choice.RIGHT;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gemmaarena.review.ReviewedVotes;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever runs the arena looks for votes, reads a battle, and takes votes out after having read what that does. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class ReviewPageTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Inject
    ReviewedVotes votes;

    private final String arena = "looked-at-" + UUID.randomUUID();
    private final UUID attacker = UUID.randomUUID();

    @BeforeEach
    void an_attack() {
        var honest = UUID.randomUUID();
        for (int i = 0; i < 20; i++) {
            votes.cast(arena, honest, "a", "b", i < 18 ? LEFT : RIGHT, "coding");
        }
        for (int i = 0; i < 60; i++) {
            votes.cast(arena, attacker, "a", "b", RIGHT, "maths");
        }
    }

    @Test
    void chosen_votes_leave_only_after_their_effect_was_read() {
        var page = admin(Screen.DESKTOP, "/admin/votes?arena=" + arena);
        page.getByLabel("Category").selectOption("maths");
        button(page, "Search").click();
        assertThat(page).hasURL(Pattern.compile("category=maths"));
        assertThat(rows(page)).hasCount(50);
        button(page, "Take out").click();
        assertThat(page.getByLabel("Reason")).isFocused();
        page.getByLabel("Reason").fill("A script.");
        button(page, "Take out").click();
        assertThat(page.getByRole(AriaRole.ALERT).getByText("Choose at least one vote first."))
                .isVisible();

        page.locator("[data-choose]").first().check();
        page.getByLabel("Choose all on this page").check();
        assertThat(page.getByText("The chosen ones (50)")).isVisible();
        button(page, "Take out").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText(Pattern.compile("^Takes 50 votes out; .+\\."));
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                .click();
        assertThat(dialog).hasCount(0);
        assertThat(page.locator(".rows .tag.bad")).hasCount(0);

        page.getByText("All that fit the search").click();
        button(page, "Take out").click();
        assertThat(dialog)
                .containsText("Takes 60 votes out; Name of b falls from 1 to 2, Name of a rises from 2 to 1.");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Do it"))
                .click();
        assertThat(page.locator(".rows .tag.bad")).hasCount(50);
        assertThat(rows(page).first()).containsText("taken out");
        assertThat(rows(page).first()).containsText("A script.");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Older"))
                .click();
        assertThat(page.locator(".rows .tag.bad")).hasCount(10);
        assertThat(page).hasURL(Pattern.compile("category=maths.*before="));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Newest"))
                .click();
        assertThat(rows(page)).hasCount(50);
    }

    @Test
    void a_battle_is_read_as_its_voter_saw_it_and_its_vote_taken_out_and_brought_back() {
        Answers.quick();
        var voter = new Voter();
        var id = voter.start("Say it in *markdown*");
        voter.awaitState(id, "ready");
        voter.vote(id, "left").then().statusCode(200);

        var page = admin(Screen.DESKTOP, "/admin/battles/" + id);
        assertThat(page.locator(".asked blockquote")).hasText("Say it in *markdown*");
        assertThat(page.locator(".answer em")).hasText("short");
        assertThat(page.locator(".answer strong")).hasText("a little longer");
        assertThat(page.getByText("This vote counts.")).isVisible();

        page.getByLabel("Why").fill("Just trying.");
        button(page, "Take this vote out").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Takes one vote out; ");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Do it"))
                .click();
        assertThat(page.getByText("This vote does not count.")).isVisible();
        assertThat(page.locator(".rows").last()).containsText("Just trying.");

        button(page, "Bring this vote back").click();
        assertThat(dialog).containsText("Brings one vote back; ");
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        button(page, "Bring this vote back").click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Do it"))
                .click();
        assertThat(page.getByText("This vote counts.")).isVisible();
    }

    @Test
    void a_voter_leaves_and_comes_back_and_has_a_note() {
        var page = admin(Screen.PHONE, "/admin/voters?id=" + attacker.toString().substring(0, 8));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Voter " + attacker.toString().substring(0, 8));
        page.getByLabel("Note").fill("Came all at once.");
        button(page, "Save note").click();
        assertThat(page.getByText("by admin, ")).isVisible();
        page.getByLabel("Why").fill("A script.");
        button(page, "Take all votes out").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Takes 60 votes out; Name of b falls from 1 to 2");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Do it"))
                .click();
        assertThat(button(page, "Let the votes count")).isVisible();
        assertThat(page.getByLabel("Note")).hasValue("Came all at once.");
        button(page, "Leave it to the numbers again").click();
        assertThat(dialog).containsText("Takes the decision of admin back");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Do it"))
                .click();
        assertThat(button(page, "Take all votes out")).isVisible();
        for (var path : new String[] {
            "/admin/votes?arena=" + arena, "/admin/battles", "/admin/voters", "/admin/voters/" + attacker
        }) {
            page.navigate(Visit.arena() + path);
            int width = (Integer) page.evaluate("document.documentElement.scrollWidth");
            assertThat(width)
                    .as("nothing of " + path + " is wider than the screen")
                    .isLessThanOrEqualTo(390);
        }
    }

    private Page admin(Screen screen, String path) {
        var page = visitors.with(screen).open("/admin/sign-in");
        DeskPagesTest.signIn(page, "admin", "test-password");
        assertThat(page.locator(".rail")).isVisible();
        page.navigate(Visit.arena() + path);
        return page;
    }

    private static Locator rows(Page page) {
        return page.locator("tbody tr[data-battle]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
