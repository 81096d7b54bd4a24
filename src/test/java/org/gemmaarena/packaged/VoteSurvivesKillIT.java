package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntConsumer;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A vote that was answered with 200 is there after a kill -9, twenty times in a row. */
@Timeout(900)
@Execution(ExecutionMode.CONCURRENT)
class VoteSurvivesKillIT {

    private static final int ROUNDS = 20;
    private static final int PREPARED = 160;
    private static final int ENOUGH_FOR_A_ROUND = 16;
    private static final int THREADS = 4;

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void onH2ItSurvivesTheProcess() throws Exception {
        var application = PackagedApplication.onH2();
        votesSurvive("H2", application, round -> application.kill(), round -> {});
    }

    @Test
    void onPostgresqlItSurvivesTheProcessAndTheDatabase() throws Exception {
        var postgres = scene.keep(new DurablePostgres()).start();
        var application = PackagedApplication.on(postgres);
        votesSurvive(
                "PostgreSQL",
                application,
                round -> {
                    if (databaseDies(round)) {
                        postgres.kill();
                    }
                    application.kill();
                },
                round -> {
                    if (databaseDies(round)) {
                        postgres.restart();
                    }
                });
    }

    private void votesSurvive(String database, PackagedApplication application, IntConsumer kill, IntConsumer repair)
            throws Exception {
        var fake = scene.keep(FakeModelServer.onFreePort());
        GemmaStandIn.both(fake, Script.answer("Hello, here is an answer."));
        GemmaStandIn.serving(scene.keep(application), fake)
                .with("arena.battle.pacing", "off")
                .start();
        var voter = ArenaClient.of(application);
        var box = new BallotBox(voter);
        box.fill(PREPARED);
        for (int i = 1; i <= ROUNDS; i++) {
            var round = i;
            box.fill(ENOUGH_FOR_A_ROUND);
            box.vote(THREADS, ThreadLocalRandom.current().nextInt(2, 9), () -> kill.accept(round));
            repair.accept(round);
            application.start();
            box.settleUnanswered();
            assertThat(box.lost()).as("confirmed votes lost in round %d", round).isEmpty();
        }
        var board = voter.leaderboard("live").path("votes").asInt();
        System.out.printf(
                "VoteSurvivesKillIT on %s: %d kills, %d votes acknowledged, 0 lost, %d unanswered ones kept whole, %d on the board%n",
                database, ROUNDS, box.acknowledged(), box.landed(), board);
        assertThat(box.acknowledged()).isGreaterThanOrEqualTo(2 * ROUNDS);
        assertThat(board).isEqualTo(box.acknowledged() + box.landed());
    }

    private static boolean databaseDies(int round) {
        return round % 2 == 0;
    }
}
