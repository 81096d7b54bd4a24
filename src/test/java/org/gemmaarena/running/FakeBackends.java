package org.gemmaarena.running;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.gemmaarena.inference.ServedModel;
import org.gemmaarena.inference.fake.FakeModelServer;

/** One fake model server behind the arena under test: E2B speaks Ollama's protocol, E4B that of OpenAI. */
public final class FakeBackends implements QuarkusTestResourceLifecycleManager {

    public static final String E2B = "gemma4:e2b";
    public static final String E4B = "served-e4b";

    /** Names that nobody would write by chance. */
    public static final String FIRST = "boxwood";

    public static final String SECOND = "juniper";

    private static FakeModelServer server;

    /** The server of the running test; its scripts are set by each test. */
    public static FakeModelServer server() {
        return server;
    }

    @Override
    public Map<String, String> start() {
        server = FakeModelServer.onFreePort().models(new ServedModel(E2B, "sha256:e2b"), new ServedModel(E4B, null));
        var config = new HashMap<String, String>();
        config.put("arena.backends." + FIRST + ".kind", "ollama");
        config.put("arena.backends." + FIRST + ".url", server.url().toString());
        config.put("arena.backends." + SECOND + ".kind", "openai");
        config.put("arena.backends." + SECOND + ".url", server.url().toString());
        config.put("arena.models.gemma4-e2b.backend", FIRST);
        config.put("arena.models.gemma4-e4b.backend", SECOND);
        config.put("arena.models.gemma4-e4b.name", E4B);
        config.put("arena.models.gemma4-12b.backend", FIRST);
        config.put("arena.models.gemma4-26b-a4b.backend", FIRST);
        config.put("arena.models.gemma4-31b.backend", FIRST);
        // Longer than a busy machine stands still, and short enough for the tests that wait for them.
        config.put("arena.battle.first-token-limit", "8s");
        config.put("arena.battle.idle-limit", "6s");
        config.put("arena.battle.time-limit", "30s");
        config.put("arena.battle.unwatched-limit", "8s");
        config.put("arena.probe-every", "1s");
        return config;
    }

    @Override
    public void stop() {
        server.close();
    }
}
