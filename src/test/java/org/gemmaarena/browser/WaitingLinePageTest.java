package org.gemmaarena.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.gemmaarena.running.OneServer.E2B;
import static org.gemmaarena.running.OneServer.E4B;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.OneServer;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody whose battle has to wait for the models sees so. */
@QuarkusTest
@WithTestResource(value = OneServer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class WaitingLinePageTest {

    private static final String PLACE = "Waiting in line, place 1.";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @AfterEach
    void nothingIsLeft() {
        Voter.await("no answer under way", () -> OneServer.server().open() == 0);
    }

    @Test
    void the_place_in_line_stands_on_both_sides_until_they_are_answered() {
        bothAnswer(Script.silent());
        var first = new Voter();
        var taken = first.start("Takes the only server");
        Voter.await("both at work", () -> OneServer.server().open() == 2);
        var battle = new BattleScreen(visitors.with(Screen.DESKTOP).open("/")).ask("I wait");
        var waiting = battle.page().locator("[data-waiting]");
        assertThat(waiting).hasText(new String[] {PLACE, PLACE});
        assertThat(waiting.first()).isVisible();
        assertThat(waiting.last()).isVisible();
        assertThat(battle.page().locator("[data-announce]")).hasText(PLACE);
        battle.page().reload();
        assertThat(waiting).hasText(new String[] {PLACE, PLACE});
        assertThat(battle.followUp()).isHidden();

        bothAnswer(Answers.during(Duration.ofSeconds(1), Answers.STORY));
        first.request().post("/api/battles/" + taken + "/stop");
        assertThat(waiting).hasText(new String[] {"", ""});
        battle.awaitVotesOpen();
        assertThat(battle.answer("left")).hasText(Answers.STORY.strip());
        assertThat(waiting.first()).isHidden();
    }

    private static void bothAnswer(Script script) {
        OneServer.server().script(E2B, script).script(E4B, script);
    }
}
