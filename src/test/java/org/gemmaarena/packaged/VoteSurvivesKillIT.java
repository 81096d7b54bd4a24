package org.gemmaarena.packaged;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What was confirmed is there after a kill -9 of the application, of PostgreSQL, of both: votes, answers and battles. How often,
 * {@link KillRounds} says.
 */
@Timeout(3600)
@Execution(ExecutionMode.CONCURRENT)
class VoteSurvivesKillIT {

    private static final double TOKENS_PER_SECOND = 50;

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void onH2TheKillOfTheApplication() throws Exception {
        var application = started(PackagedApplication.onH2());
        var copy = new AtomicReference<RawVotes>();
        Runnable kill = () -> {
            application.kill();
            copy.set(RawVotes.inCopyOf(application));
        };
        new KillRounds("the application on H2", kill, application::start, copy::get).run(ArenaClient.of(application));
    }

    @Test
    void onPostgresqlTheKillOfTheApplication() throws Exception {
        var postgres = postgres();
        var application = started(PackagedApplication.on(postgres));
        new KillRounds(
                        "the application on PostgreSQL",
                        application::kill,
                        application::start,
                        () -> new RawVotes(postgres))
                .run(ArenaClient.of(application));
    }

    @Test
    void theKillOfPostgresqlUnderARunningApplication() throws Exception {
        var postgres = postgres();
        var application = started(PackagedApplication.on(postgres));
        new KillRounds("PostgreSQL", postgres::kill, postgres::restart, () -> new RawVotes(postgres))
                .run(ArenaClient.of(application));
    }

    @Test
    void theKillOfPostgresqlAndTheApplication() throws Exception {
        var postgres = postgres();
        var application = started(PackagedApplication.on(postgres));
        Runnable kill = () -> {
            postgres.kill();
            application.kill();
        };
        Runnable repair = () -> {
            postgres.restart();
            application.start();
        };
        new KillRounds("PostgreSQL and the application", kill, repair, () -> new RawVotes(postgres))
                .run(ArenaClient.of(application));
    }

    private DurablePostgres postgres() {
        return scene.keep(new DurablePostgres()).start();
    }

    /** Leases are short, so that what a kill interrupted begins anew soon; programs that vote at once are not judged here. */
    private PackagedApplication started(PackagedApplication application) {
        var fake = scene.keep(FakeModelServer.onFreePort());
        GemmaStandIn.both(fake, Script.answer("Hello, here is an answer.").withPace(Duration.ZERO, TOKENS_PER_SECOND));
        return GemmaStandIn.serving(scene.keep(application), fake)
                .with("arena.battle.pacing", "off")
                .with("arena.battle.lease", "3s")
                .with("arena.integrity.judge-every", "off")
                .with("arena.backends.fake.parallel", "100")
                .start();
    }
}
