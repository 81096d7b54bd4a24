package org.gemmaarena.packaged;

import org.gemmaarena.inference.fake.FakeModelServer;

/** The settings of every load: a fake Ollama, no pacing, no limits, and the heap of {@code k8s/}. */
final class Stage {

    static final String HEAP = "614m";

    private Stage() {}

    static PackagedApplication set(PackagedApplication application, FakeModelServer fake) {
        return application
                .withHeap(HEAP)
                .with("arena.backends.fake.kind", "ollama")
                .with("arena.backends.fake.url", fake.url().toString())
                .with("arena.battle.pacing", "off")
                .with("arena.limits.enabled", "false");
    }
}
