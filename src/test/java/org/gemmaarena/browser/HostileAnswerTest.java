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
import java.util.Random;
import org.gemmaarena.fuzz.Markdown;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model may write whatever it likes: nothing of it runs, nothing of it calls another host. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class HostileAnswerTest {

    private static final String FORBIDDEN = "script,style,iframe,frame,object,embed,form,input,textarea,select,button,"
            + "meta,link,base,img,svg,math,video,audio,source,picture,template,[style],[id],[name],[srcdoc],[src]";
    /** Closes what may be open before it. */
    private static final String END = "~~~~~~\n\n```````\n\n-->]]></script></style>\n\nThe end of all attacks";

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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void random_markdown_runs_nothing_and_calls_nobody(long seed) {
        var markdown = new Markdown(new Random(seed));
        Answers.each(
                Script.answer(markdown.of(300, END)), Answers.during(Duration.ofSeconds(2), markdown.of(300, END)));
        var visit = visitors.with(Screen.DESKTOP);
        var battle = new BattleScreen(visit.open("/")).ask("Anything");
        battle.awaitVotesOpen();
        assertThat(battle.page().evaluate("window.__hacked === undefined")).isEqualTo(true);
        for (var side : List.of("left", "right")) {
            assertThat(battle.answer(side)).containsText("The end of all attacks");
            assertThat(elements(battle, side)).isEmpty();
            assertThat(handlers(battle, side)).isEmpty();
            assertThat(links(battle, side)).allMatch(link -> link.matches("(https?://|mailto:).*"));
        }
        assertThat(visit.requests())
                .allSatisfy(request -> assertThat(request.url()).startsWith(Visit.arena() + "/"));
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
