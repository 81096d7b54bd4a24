package org.gemmaarena.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A model may write whatever it likes: nothing of it runs, nothing of it calls another host. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class HostileAnswerTest {

    private static final String FORBIDDEN = "script,style,iframe,frame,object,embed,form,input,textarea,select,button,"
            + "meta,link,base,img,svg,math,video,audio,source,picture,template,[style],[id],[name],[srcdoc],[src]";
    private static final String OWN_CONTROLS = ".code-head";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void an_answer_full_of_attacks_runs_nothing_and_calls_nobody() {
        Answers.each(Script.answer(attacks()), Answers.during(Duration.ofSeconds(3), attacks()));
        var visit = visitors.with(Screen.DESKTOP);
        var battle = new BattleScreen(visit.open("/")).ask("Attack <img src=x onerror='window.__hacked=1'>");
        battle.awaitVotesOpen();
        assertHarmless(battle);
        battle.page().keyboard().press("2");
        battle.awaitReveal();
        battle.page().reload();
        battle.awaitReveal();
        assertHarmless(battle);
        assertThat(visit.requests()).isNotEmpty().allSatisfy(request -> assertThat(request.url())
                .startsWith(Visit.arena() + "/"));
    }

    private static void assertHarmless(BattleScreen battle) {
        assertThat(battle.page().getByText("The end of all attacks")).hasCount(2);
        assertThat(battle.page().evaluate("window.__hacked === undefined")).isEqualTo(true);
        for (var side : List.of("left", "right")) {
            assertThat(elements(battle, side)).isEmpty();
            assertThat(handlers(battle, side)).isEmpty();
            assertThat(links(battle, side)).isNotEmpty().allMatch(link -> link.matches("(https?://|mailto:).*"));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> elements(BattleScreen battle, String side) {
        return (List<String>) battle.answer(side).evaluate("""
                (answer, [forbidden, own]) => [...answer.querySelectorAll(forbidden)]
                  .filter((element) => !element.closest(own)).map((element) => element.outerHTML)""", List.of(FORBIDDEN, OWN_CONTROLS));
    }

    @SuppressWarnings("unchecked")
    private static List<String> handlers(BattleScreen battle, String side) {
        return (List<String>) battle.answer(side).evaluate("""
                (answer) => [...answer.querySelectorAll('*')].flatMap((element) => element.getAttributeNames())
                  .filter((name) => name.startsWith('on'))""");
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(BattleScreen battle, String side) {
        return (List<String>) battle.answer(side).evaluate("""
                (answer) => [...answer.querySelectorAll('[href]')].map((link) => link.getAttribute('href'))""");
    }

    private static String attacks() {
        try (var file = HostileAnswerTest.class.getResourceAsStream("/browser/attacks.md")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
