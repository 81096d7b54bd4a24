package org.gemmaarena.packaged;

import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Script;

/** Replicas that share one database of PostgreSQL and one fake Ollama, and know of each other by nothing else. */
final class Replicas {

    private final Scene scene;
    private final DurablePostgres postgres;
    private final FakeModelServer fake;

    Replicas(Scene scene) {
        this.scene = scene;
        postgres = scene.keep(new DurablePostgres()).start();
        fake = scene.keep(FakeModelServer.onFreePort());
    }

    /** From now on both models do this. */
    void answer(Script script) {
        GemmaStandIn.both(fake, script);
    }

    /** Another one, which is not started yet. */
    PackagedApplication add() {
        return GemmaStandIn.serving(scene.keep(PackagedApplication.on(postgres)), fake);
    }
}
