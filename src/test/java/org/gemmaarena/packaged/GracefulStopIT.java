package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gemmaarena.inference.fake.Script;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One of two replicas is told to end while it writes a battle. */
@Timeout(180)
class GracefulStopIT {

    private static final List<String> SIDES = List.of("left", "right");
    private static final String TEXT = Script.LOREM.repeat(5);
    private static final Duration SOON = Duration.ofSeconds(10);

    @RegisterExtension
    final Scene scene = new Scene();

    private Replicas replicas;

    @BeforeEach
    void noneYet() {
        replicas = new Replicas(scene);
    }

    @Test
    void whatIsUnderWayComesToItsEndAndNothingNewBegins() throws Exception {
        replicas.answer(Script.answer(TEXT).withPace(Duration.ZERO, 6));
        var ending = replicas.add()
                .with("quarkus.shutdown.delay", "1s")
                .with("quarkus.shutdown.timeout", "30s")
                .with("arena.battle.finish-limit", "30s")
                .start();
        var here = ArenaClient.of(ending);
        var there = here.at(replicas.add().start());
        var battle = here.battle("Tell me of foxes.");
        var readThere = here.battle("And of dogs.");
        var stream = scene.keep(here.events(battle));
        var otherStream = scene.keep(there.events(readThere));
        var boards = scene.keep(here.boardEvents());
        stream.await("text of both sides", SOON, GracefulStopIT::hasText);

        var begin = System.nanoTime();
        var stopped = CompletableFuture.runAsync(ending::stop);
        Patience.until("it is not ready any more", SOON, () -> !ending.ready());
        var unready = millisSince(begin);
        boards.awaitEnd(SOON);
        Patience.until("a battle is refused", SOON, () -> here.page("/").status() == 503);
        assertThat(stream.events("ready")).as("while it goes on").isEmpty();

        stream.awaitEnd(Duration.ofSeconds(30));
        assertThat(stream.events("ready")).hasSize(1);
        SIDES.forEach(side -> assertThat(stream.text(side)).isEqualTo(TEXT));
        assertThat(there.vote(battle, "left").status()).isEqualTo(200);
        stopped.join();
        var ended = millisSince(begin);
        otherStream.awaitEnd(Duration.ofSeconds(30));
        SIDES.forEach(side -> assertThat(otherStream.text(side)).isEqualTo(TEXT));
        System.out.printf(
                "GracefulStopIT: not ready after %d ms, ended after %d ms with its battles%n", unready, ended);
    }

    @Test
    void whatMayNotGoOnIsHandedOverAtOnce() throws Exception {
        replicas.answer(Script.endless().withPace(Duration.ZERO, 20));
        var ending = replicas.add().start();
        var here = ArenaClient.of(ending);
        var there = here.at(replicas.add().start());
        var battle = here.battle("Write on and on");
        var stream = scene.keep(there.events(battle));
        stream.await("text of both sides", SOON, GracefulStopIT::hasText);

        replicas.answer(Script.answer("Now an end."));
        var begin = System.nanoTime();
        ending.stop();
        var ended = millisSince(begin);
        var ready = there.await(battle, "ready", SOON);
        System.out.printf(
                "GracefulStopIT: ended after %d ms, its battle was ready elsewhere after %d ms%n",
                ended, millisSince(begin));
        SIDES.forEach(side ->
                assertThat(ready.at("/turns/0/" + side + "/text").asText()).isEqualTo("Now an end."));
        stream.awaitEnd(SOON);
        assertThat(stream.events("failed")).isEmpty();
        assertThat(there.vote(battle, "tie").status()).isEqualTo(200);
    }

    private static boolean hasText(EventStream stream) {
        return SIDES.stream().noneMatch(side -> stream.text(side).isEmpty());
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
