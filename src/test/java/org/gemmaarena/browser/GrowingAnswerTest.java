package org.gemmaarena.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Markdown is drawn while it grows, without flicker, and without loss over a broken connection. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class GrowingAnswerTest {

    private static final String MARKDOWN = """
            ## A heading

            A paragraph with **bold**, *emphasis* and `code`.

            | Planet | Moons |
            | --- | ---: |
            | Mars | 2 |
            | Earth | 1 |

            1. First
            2. Second

            ```java
            int answer = 42; // why
            ```

            """;
    private static final List<String> PARTS =
            List.of("h2", "strong", "table td", "ol li", "pre code span.hljs-number", "pre code span.hljs-comment");

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void finished_blocks_are_drawn_at_once_and_keep_their_nodes_while_later_text_arrives() {
        Answers.both(Answers.during(Duration.ofSeconds(9), MARKDOWN + Answers.STORY));
        var battle = new BattleScreen(visitors.with(Screen.DESKTOP).open("/")).ask("Show all you can");
        for (var part : PARTS) {
            assertThat(battle.answer("left").locator(part).first()).isVisible();
        }
        assertThat(battle.answer("left").getByText("Once upon a time")).isVisible();
        Object marked = battle.answer("left").evaluate("""
                (answer) => {
                  const blocks = [...answer.querySelectorAll('.block')].slice(0, -1);
                  blocks.forEach((block, index) => { block.mark = index; });
                  return blocks.length;
                }""");
        assertThat(battle.panel("left")).hasAttribute("data-state", "running");
        assertThat(marked).isEqualTo(5);

        battle.awaitVotesOpen();
        assertThat(battle.answer("left")
                        .evaluate(
                                "(answer) => [...answer.querySelectorAll('.block')].map((block) => block.mark ?? -1)"))
                .isEqualTo(List.of(0, 1, 2, 3, 4, -1));
        for (var part : PARTS) {
            assertThat(battle.answer("right").locator(part).first()).isVisible();
        }
    }

    @Test
    void what_is_half_written_never_shows_as_marks() {
        Answers.both(Answers.during(Duration.ofSeconds(3), MARKDOWN.repeat(2)));
        var visit = visitors.with(Screen.DESKTOP);
        var battle = new BattleScreen(visit.open("/"));
        battle.page().evaluate("""
                () => {
                  window.marksSeen = [];
                  new MutationObserver(() => {
                    const text = document.querySelector('#panel-left [data-answer]').innerText;
                    const marks = text.match(/\\*|`|^#+|\\|/m);
                    if (marks) window.marksSeen.push(text);
                  }).observe(document.querySelector('#panel-left [data-answer]'), { childList: true, subtree: true });
                }""");
        battle.ask("Show it twice").awaitVotesOpen();
        assertThat(battle.page().evaluate("window.marksSeen")).isEqualTo(List.of());
    }

    @Test
    void a_connection_that_breaks_is_taken_up_again_without_loss_or_repetition() {
        // Shorter than the arena waits for a reader in these tests, so that the writing goes on.
        Answers.both(Answers.during(Duration.ofSeconds(7), Answers.STORY));
        var visit = visitors.with(Screen.DESKTOP);
        visit.provokes("net::ERR_");
        try (var line = new ShakyLine(RestAssured.port)) {
            var battle = new BattleScreen(visit.open(line.url() + "/")).ask("Tell a story");
            battle.watchBothGrow();
            line.drop();
            assertThat(battle.bar()).containsText("Connection lost");
            battle.awaitVotesOpen();
            assertThat(battle.answer("left")).hasText(Answers.STORY.strip());
            assertThat(battle.answer("right")).hasText(Answers.STORY.strip());
            assertThat(visit.requests().stream()
                            .filter(request -> request.url().endsWith("/events"))
                            .count())
                    .isGreaterThan(1);
        }
    }
}
