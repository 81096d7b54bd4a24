package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Script;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of a battle whose writing process is killed while both sides stream. */
@Timeout(180)
class DeadWriterIT {

    private static final List<String> SIDES = List.of("left", "right");
    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STORED = Duration.ofSeconds(5);
    private static final String LONG = Script.LOREM.repeat(60);

    @RegisterExtension
    final Scene scene = new Scene();

    private FakeModelServer fake;

    @BeforeEach
    void twoSlowModels() {
        fake = scene.keep(FakeModelServer.onFreePort());
        GemmaStandIn.both(fake, Script.answer(LONG).withPace(Duration.ZERO, 20));
    }

    @Test
    void onH2ItBeginsAnewAndAfterAnotherKillFailsWithItsTextKept() throws Exception {
        beginsAnewThenFails(application(PackagedApplication.onH2()));
    }

    @Test
    void onPostgresqlItBeginsAnewAndAfterAnotherKillFailsWithItsTextKept() throws Exception {
        beginsAnewThenFails(application(PackagedApplication.on(postgres())));
    }

    @Test
    void anotherReplicaStreamsItAndStopsIt() throws Exception {
        var postgres = postgres();
        var first = ArenaClient.of(replica(postgres).start());
        var second = first.at(replica(postgres).start());
        var battle = first.battle("Tell me of foxes.");
        var stream = scene.keep(second.events(battle));
        stream.await("text of both sides", PATIENCE, DeadWriterIT::hasText);
        assertThat(fake.open()).isEqualTo(2);

        assertThat(second.stop(battle).status()).isEqualTo(202);

        Patience.until("both models were told to stop", PATIENCE, () -> fake.cancelled() == 2);
        stream.awaitEnd(PATIENCE);
        assertThat(stream.events("side-end"))
                .extracting(event -> event.data().path("outcome").asText())
                .containsExactly("stopped", "stopped");
        var seen = second.await(battle, "ready", PATIENCE);
        SIDES.forEach(side -> assertThat(stream.text(side)).isEqualTo(text(seen, side)));
    }

    @Test
    void oneOfTheOtherReplicasWritesItAnewAndItsReaderIsSentThere() throws Exception {
        var postgres = postgres();
        var writing = replica(postgres).start();
        var first = ArenaClient.of(writing);
        var second = first.at(replica(postgres).start());
        var third = first.at(replica(postgres).start());
        var battle = first.battle("Tell me of foxes.");
        var stream = scene.keep(second.events(battle));
        stream.await("text of both sides", PATIENCE, DeadWriterIT::hasText);
        GemmaStandIn.scripts(fake, Script.answer("The second attempt."));
        assertThat(fake.requests()).hasSize(2);

        writing.kill();
        var begin = System.nanoTime();
        stream.awaitEnd(PATIENCE);
        var millis = (System.nanoTime() - begin) / 1_000_000;
        assertThat(stream.events("failed")).isEmpty();
        var ready = third.await(battle, "ready", PATIENCE);

        SIDES.forEach(side -> assertThat(text(ready, side)).isEqualTo("The second attempt."));
        assertThat(fake.requests()).as("asked by one other only").hasSize(4);
        assertThat(second.vote(battle, "tie").status()).isEqualTo(200);
        System.out.printf("DeadWriterIT: begun anew elsewhere %d ms after the kill%n", millis);
        assertThat(millis).isLessThan(15_000);
    }

    private void beginsAnewThenFails(PackagedApplication application) throws Exception {
        var voter = ArenaClient.of(application);
        var battle = voter.battle("Tell me of foxes.");
        awaitText(voter, battle);
        application.restart();
        Patience.until("the battle begins anew by itself", PATIENCE, () -> voter.get(battle)
                .path("restarted")
                .asBoolean());
        var shown = awaitText(voter, battle);
        Patience.pause(STORED);
        application.restart();
        var failed = voter.await(battle, "failed", PATIENCE);
        for (var side : SIDES) {
            assertThat(answer(failed, side).path("outcome").asText()).isEqualTo("error");
            assertThat(LONG).startsWith(text(failed, side));
            assertThat(text(failed, side)).startsWith(text(shown, side));
        }
        runsAgain(voter, battle);
    }

    private static JsonNode awaitText(ArenaClient voter, String battle) {
        return Patience.until("both sides stream", PATIENCE, () -> voter.get(battle), DeadWriterIT::hasText);
    }

    private void runsAgain(ArenaClient voter, String battle) throws Exception {
        GemmaStandIn.scripts(fake, Script.answer("The second attempt."));
        assertThat(voter.retry(battle).status()).isEqualTo(202);
        var ready = voter.await(battle, "ready", PATIENCE);
        SIDES.forEach(side -> assertThat(text(ready, side)).isEqualTo("The second attempt."));
        assertThat(voter.vote(battle, "tie").status()).isEqualTo(200);
    }

    private DurablePostgres postgres() {
        return scene.keep(new DurablePostgres()).start();
    }

    private PackagedApplication replica(DurablePostgres postgres) {
        return GemmaStandIn.serving(scene.keep(PackagedApplication.on(postgres)), fake);
    }

    /** With a short lease, so that nobody waits for long; nobody else is there to take what a standstill lets go. */
    private PackagedApplication application(PackagedApplication application) {
        return GemmaStandIn.serving(scene.keep(application), fake)
                .with("arena.battle.lease", LEASE.toSeconds() + "s")
                .start();
    }

    private static boolean hasText(EventStream stream) {
        return SIDES.stream().noneMatch(side -> stream.text(side).isEmpty());
    }

    private static boolean hasText(JsonNode battle) {
        return SIDES.stream().noneMatch(side -> text(battle, side).isEmpty());
    }

    private static JsonNode answer(JsonNode battle, String side) {
        return battle.path("turns").path(0).path(side);
    }

    private static String text(JsonNode battle, String side) {
        return answer(battle, side).path("text").asText();
    }
}
