package org.gemmaarena.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.media.Samples;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of WCAG 2 A and AA that a program can check, on every page, in both themes. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class AccessibilityTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final String RICH = """
            ### Heading

            A [link](https://fine.example/) and `code`.

            | a | b |
            | --- | --- |
            | 1 | 2 |

            ```java
            @Override public String toString() { return "text" + 42; } // comment
            ```

            - [x] done
            > quoted
            """;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESKTOP", "PHONE"})
    void no_page_breaks_a_rule(Screen screen) {
        Answers.each(Script.answer(RICH), Script.answer(RICH).withLength());
        var page = visitors.with(screen, options -> options.setReducedMotion(ReducedMotion.REDUCE))
                .open("/");
        assertAccessible("start", page, screen);
        var battle = new BattleScreen(page).ask("Show all you can");
        battle.awaitVotesOpen();
        assertAccessible("ready", page, screen);
        page.keyboard().press("1");
        assertThat(battle.bar()).hasAttribute("data-state", "counting");
        battle.awaitReveal();
        page.getByText("Anyone with the link may read this battle").click();
        assertThat(page.locator("[data-link-text]")).isVisible();
        assertAccessible("reveal", page, screen);
        page.navigate(Visit.arena() + "/leaderboard");
        assertThat(page.locator("[data-board] table").first()).isVisible();
        assertAccessible("leaderboard", page, screen);
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESKTOP", "PHONE"})
    void no_state_of_a_conversation_breaks_a_rule(Screen screen) {
        Answers.each(Script.answer(RICH), Script.answer(RICH));
        var page = visitors.with(screen, options -> options.setReducedMotion(ReducedMotion.REDUCE))
                .open("/");
        page.locator("[data-file=image]").setInputFiles(new FilePayload("one.png", "image/png", Samples.png(40, 30)));
        assertThat(page.locator("[data-attached] li")).hasCount(1);
        assertAccessible("attached", page, screen);
        var battle = new BattleScreen(page).ask("Show all you can");
        battle.awaitVotesOpen();
        battle.tryToAskOn(" ");
        assertThat(page.locator("[data-follow-up-error]")).isVisible();
        assertAccessible("refused follow-up", page, screen);
        Answers.each(Script.tooLong(), Script.answer(RICH));
        battle.askOn("And more");
        battle.awaitVotesOpen();
        battle.earlierTurns().locator("summary").click();
        assertThat(battle.earlierTurns().locator(".side-left .answer")).isVisible();
        assertAccessible("second turn", page, screen);
        page.keyboard().press("4");
        battle.awaitReveal();
        page.getByRole(AriaRole.SWITCH).check();
        assertThat(page.locator("[data-link-text]")).isVisible();
        var reader = new BattleScreen(visitors.with(screen).open(page.url()));
        reader.button("Report this battle").click();
        reader.button("Send report").click();
        assertThat(reader.page().locator("[data-report-error]")).isVisible();
        assertAccessible("report", reader.page(), screen);
    }

    /** The colours are the same on all screens: the dark ones are checked on the large one. */
    static void assertAccessible(String name, Page page, Screen screen) {
        var schemes =
                screen == Screen.DESKTOP ? List.of(ColorScheme.LIGHT, ColorScheme.DARK) : List.of(ColorScheme.LIGHT);
        for (var scheme : schemes) {
            // Colours on their way from one scheme to the other are none. Without frames there is nothing to put
            // together
            // in a second page, which is what the other mode takes its time for.
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            var results =
                    new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze();
            assertThat(results.getPasses()).as("rules that were checked").hasSizeGreaterThan(10);
            assertThat(results.getViolations())
                    .as("%s in %s", name, scheme)
                    .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                    .isEmpty();
        }
    }
}
