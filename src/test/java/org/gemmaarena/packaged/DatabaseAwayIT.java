package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** PostgreSQL goes away under a running arena, and comes back. */
@Timeout(300)
class DatabaseAwayIT {

    /** {@code -Darena.away.seconds=60} for a real minute. */
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("arena.away.seconds", 8));

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> GO_ON = List.of("/", "/battles/%s", "/leaderboard", "/api/leaderboard");
    private static final List<String> REFUSED = List.of("/api/battles/%s", "/api/leaderboard/history", "/api/arenas");

    private static final String HIDDEN = "gemma4-e2b";
    private static final String BY_DAVIDSON = "/api/leaderboard?ties=davidson";
    private static final List<String> BOARDS = List.of("/leaderboard", "/api/leaderboard");

    @RegisterExtension
    final Scene scene = new Scene();

    private PackagedApplication application;
    private ArenaClient voter;

    @Test
    void whatCanGoesOnVotesAreRefusedInWordsAndAllComesBackByItself() throws Exception {
        var postgres = scene.keep(new DurablePostgres()).start();
        var fake = scene.keep(FakeModelServer.onFreePort());
        GemmaStandIn.both(fake, Script.answer("Hello."));
        application = GemmaStandIn.serving(scene.keep(PackagedApplication.on(postgres)), fake)
                .start();
        voter = ArenaClient.of(application);
        var battle = voter.battle("Which?");
        voter.await(battle, "ready", PATIENCE);
        requireServing(battle);
        var longAnswer = Script.LOREM.repeat(2 * (int) AWAY.toSeconds() + 10);
        GemmaStandIn.scripts(fake, Script.answer(longAnswer).withPace(Duration.ZERO, 20));
        var growing = voter.battle("Go on and on.");
        var stream = scene.keep(voter.events(growing));
        stream.await("text", PATIENCE, seen -> !seen.text("left").isEmpty());

        postgres.kill();
        var back = System.nanoTime() + AWAY.toNanos();
        int refusals = 0;
        do {
            requireRefused(voter.vote(battle, "left"));
            requireRefused(voter.startBattle("Now?"));
            refusals += 2;
            requireAliveAndServing(battle);
        } while (System.nanoTime() < back);
        var grown = stream.text("left").length();

        postgres.restart();
        var begin = System.nanoTime();
        Patience.until(
                "a vote arrives after the database is back",
                PATIENCE,
                () -> voter.vote(battle, "left").status() == 200);
        long millis = (System.nanoTime() - begin) / 1_000_000;
        assertThat(voter.get(battle).at("/reveal/choice").asText()).isEqualTo("left");
        stream.await("come to its end", PATIENCE, seen -> !seen.events("ready").isEmpty());
        assertThat(stream.text("left")).isEqualTo(longAnswer);
        assertThat(voter.vote(growing, "right").status()).isEqualTo(200);
        var raw = new RawVotes(postgres).votes();
        assertThat(raw).extracting(RawVotes.Raw::battle).containsExactlyInAnyOrder(battle, growing);
        TrueBoard.requireCounts(voter, raw);
        GemmaStandIn.requireNothingTold(application.log(), "Go on and on.");
        System.out.printf(
                "DatabaseAwayIT: away for %d s; %d votes and battles refused with 503, none of them kept; an answer grew by then "
                        + "to %d of %d characters and came to its end; voted again %d ms after the start%n",
                AWAY.toSeconds(), refusals, grown, longAnswer.length(), millis);
    }

    @Test
    void aBoardFromBeforeAModelWasHiddenIsNotShownWhileTheDatabaseIsAway() throws Exception {
        var postgres = scene.keep(new DurablePostgres()).start();
        var fake = scene.keep(FakeModelServer.onFreePort());
        GemmaStandIn.both(fake, Script.answer("Hello."));
        application = GemmaStandIn.serving(scene.keep(PackagedApplication.on(postgres)), fake);
        AdminClient.admits(application).start();
        voter = ArenaClient.of(application);
        var battle = voter.battle("Which?");
        voter.await(battle, "ready", PATIENCE);
        assertThat(voter.vote(battle, "left").status()).isEqualTo(200);
        for (var board : BOARDS) {
            Patience.until("the model is on " + board, PATIENCE, () -> shows(board, HIDDEN));
        }

        new AdminClient(application).hide("live", HIDDEN);
        Patience.until("another board tells the replica of it", PATIENCE, () -> !shows(BY_DAVIDSON, HIDDEN));
        assertThat(shows(BY_DAVIDSON, "gemma4-e4b"))
                .as("remembered from now on")
                .isTrue();
        postgres.kill();
        for (var board : BOARDS) {
            assertThat(voter.look(board).status()).as(board).isEqualTo(503);
        }
        assertThat(shows(BY_DAVIDSON, HIDDEN)).isFalse();
        assertThat(shows(BY_DAVIDSON, "gemma4-e4b")).isTrue();
    }

    @Test
    void aDatabaseThatAnswersNothingAndEndsNoConnectionIsGivenUp() throws Exception {
        var postgres = scene.keep(new DurablePostgres()).start();
        var fake = scene.keep(FakeModelServer.onFreePort());
        GemmaStandIn.both(fake, Script.answer("Hello."));
        application = GemmaStandIn.serving(scene.keep(PackagedApplication.on(postgres)), fake)
                .with("quarkus.datasource.jdbc.url", postgres.url() + "?socketTimeout=4")
                .start();
        voter = ArenaClient.of(application);
        var battle = voter.battle("Which?");
        voter.await(battle, "ready", PATIENCE);
        requireServing(battle);
        Patience.until(
                "the database is up", PATIENCE, () -> application.metrics().contains("arena_database_up 1"));

        postgres.freeze();
        try {
            requireRefused(voter.vote(battle, "left"));
            requireRefused(voter.startBattle("Now?"));
            requireAliveAndServing(battle);
            Patience.until("it is told", PATIENCE, () -> application.metrics().contains("arena_database_up 0"));
        } finally {
            postgres.thaw();
        }
        Patience.until(
                "a vote arrives after the database is back",
                PATIENCE,
                () -> voter.vote(battle, "left").status() == 200);
        TrueBoard.requireCounts(voter, new RawVotes(postgres).votes());
    }

    private boolean shows(String board, String model) throws IOException {
        var reply = voter.look(board);
        assertThat(reply.status()).as("%s: %s", board, reply).isEqualTo(200);
        return reply.body().contains(model);
    }

    private static void requireRefused(ArenaClient.Reply reply) {
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.type()).startsWith("application/problem+json");
        assertThat(reply.retryAfter()).matches("[1-9][0-9]*");
        assertThat(reply.json().path("detail").asText()).contains("database").doesNotContain("SQL");
    }

    private void requireServing(String battle) throws IOException {
        for (var path : GO_ON) {
            var reply = voter.look(path.formatted(battle));
            assertThat(reply.status()).as("%s: %s", path, reply).isEqualTo(200);
        }
    }

    private void requireAliveAndServing(String battle) throws IOException {
        assertThat(application.ready())
                .as("it stays ready for the pages that go on without the database")
                .isTrue();
        assertThat(application.alive()).isTrue();
        requireServing(battle);
        assertThat(ArenaClient.of(application).page("/privacy").status())
                .as("for whoever nothing is kept of")
                .isEqualTo(200);
        for (var path : REFUSED) {
            requireRefused(voter.look(path.formatted(battle)));
        }
    }
}
