package org.gemmaarena.battle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Walks everything that a voter, or somebody with the link, can get hold of before the vote, and the log: nothing in it
 * is a name, an id, a backend, a size or a digest of the models.
 */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class NothingLeaksTest {

    /** Ids are random hexadecimal digits and may spell anything, times any number, so they are left out. */
    private static final Pattern RANDOM = Pattern.compile(
            "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|arena_voter=[^;\\s]*|\\d\\d:\\d\\d:\\d\\d[.,]\\d+");

    private static final List<String> TELLING = List.of(
            "gemma4",
            "gemma 4",
            "gemma-4",
            "e2b",
            "e4b",
            "sha256:",
            FakeBackends.FIRST,
            FakeBackends.SECOND,
            "5.1",
            "2.3b");
    private static final Pattern SCRIPT = Pattern.compile("(?:src|href)=\"(/[^\"]*)\"");

    private final Voter voter = new Voter();
    private final Voter stranger = new Voter();
    private final StringBuffer seen = new StringBuffer();
    private final Handler log = new Log();

    @BeforeEach
    void watch() {
        Logger.getLogger("").addHandler(log);
        FakeBackends.server()
                .script(E2B, Script.answer("Some words.").withPace(Duration.ofMillis(300), 10))
                .script(E4B, Script.answer("Other words.").withPace(Duration.ofMillis(800), 10));
    }

    @AfterEach
    void nothingTells() {
        Logger.getLogger("").removeHandler(log);
        var text = RANDOM.matcher(seen).replaceAll("");
        assertThat(text).hasSizeGreaterThan(1000);
        var lower = text.toLowerCase(Locale.ROOT);
        assertThat(TELLING).filteredOn(lower::contains).isEmpty();
        assertThat(text.contains(":" + FakeBackends.server().url().getPort()))
                .as("the address of a backend")
                .isFalse();
    }

    @Test
    void while_it_runs_and_when_it_is_ready() {
        var id = start();
        look(id);
        voter.awaitState(id, "ready");
        look(id);
        see(voter.vote(id, "nobody"));
        see(voter.request().body("{").post("/api/battles/" + id + "/vote"));
    }

    @Test
    void after_a_failure_that_names_the_model_and_after_the_retry() {
        var message = "model '" + E2B + "' (digest sha256:e2b) at "
                + FakeBackends.server().url() + " ran out of memory";
        FakeBackends.server().script(E2B, Script.refused(500, message));
        var id = start();
        look(id);
        voter.awaitState(id, "failed");
        see(voter.vote(id, "left"));
        FakeBackends.server().script(E2B, Script.answer("Some words."));
        see(voter.request().post("/api/battles/" + id + "/retry"));
        look(id);
        voter.awaitState(id, "ready");
        look(id);
    }

    @Test
    void after_a_stop() {
        FakeBackends.server().script(E2B, Script.endless()).script(E4B, Script.endless());
        var id = start();
        Voter.await(
                "some text",
                () -> !voter.battle(id).getString("turns[0].left.text").isEmpty());
        see(voter.request().post("/api/battles/" + id + "/stop"));
        voter.awaitState(id, "ready");
        look(id);
    }

    @Test
    void in_a_later_turn_that_is_too_long_for_one_side() {
        var id = start();
        voter.awaitState(id, "ready");
        FakeBackends.server().script(E2B, Script.tooLong());
        see(voter.request().body(Map.of("prompt", "More")).post("/api/battles/" + id + "/turns"));
        voter.awaitState(id, "ready");
        look(id);
    }

    @Test
    void when_a_backend_closes_the_connection() {
        FakeBackends.server().script(E4B, Script.cutAfter(1));
        var id = start();
        look(id);
        voter.awaitState(id, "failed");
        look(id);
    }

    private String start() {
        var answer = voter.tryToStart(Map.of("prompt", "Which?"));
        see(answer);
        stranger.tryToStart(Map.of("prompt", " "));
        return answer.path("id");
    }

    /** Everything there is to get: the stream to its end, the battle, its page, and what the page loads. */
    private void look(String id) {
        see(voter.request().get("/api/battles/" + id));
        see(voter.request().get("/api/battles/" + id + "/events"));
        see(voter.request().get("/api/battles/" + id));
        for (var person : List.of(voter, stranger)) {
            see(person.request().get("/api/battles/" + id + "/events"));
            see(person.request().get("/api/battles/" + id));
        }
        var page = voter.request().get("/battles/" + id);
        see(page);
        for (var part : parts(page.asString())) {
            see(voter.request().get(part));
        }
        see(voter.request().get("/api/arenas"));
    }

    private void see(Response response) {
        seen.append(response.statusCode())
                .append(response.headers())
                .append(response.asString())
                .append('\n');
    }

    /** What the page loads, without the pages that it links to. */
    private static List<String> parts(String page) {
        var parts = new ArrayList<String>();
        SCRIPT.matcher(page)
                .results()
                .map(match -> match.group(1))
                .filter(path -> path.contains("."))
                .forEach(parts::add);
        assertThat(parts).isNotEmpty();
        return parts;
    }

    /** Everything at INFO or above. */
    private final class Log extends Handler {

        private final PatternFormatter formatter = new PatternFormatter("%s%e%n");

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.INFO.intValue()) {
                seen.append(formatter.format(line));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
