package org.gemmaarena.running;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.gemmaarena.inference.ServedModel;
import org.gemmaarena.inference.fake.FakeModelServer;

/** One fake model server for both models, with room for two answers: for one battle at a time. */
public final class OneServer implements QuarkusTestResourceLifecycleManager {

    public static final String E2B = "gemma4:e2b";
    public static final String E4B = "gemma4:e4b";

    private static FakeModelServer server;

    public static FakeModelServer server() {
        return server;
    }

    @Override
    public Map<String, String> start() {
        server =
                FakeModelServer.onFreePort().models(new ServedModel(E2B, "sha256:2"), new ServedModel(E4B, "sha256:4"));
        var config = new HashMap<String, String>();
        config.put("arena.backends.only.kind", "ollama");
        config.put("arena.backends.only.url", server.url().toString());
        config.put("arena.backends.only.parallel", "2");
        config.put("arena.models.gemma4-e2b.backend", "only");
        config.put("arena.models.gemma4-e4b.backend", "only");
        config.put("arena.models.gemma4-e4b.name", E4B);
        config.put("arena.battle.queue-length", "3");
        config.put("arena.battle.common-pace", "400");
        config.put("arena.battle.unwatched-limit", "60s");
        config.put("arena.battle.first-token-limit", "120s");
        config.put("arena.limits.enabled", "false");
        return config;
    }

    /** After {@link FakeBackends}, which serves all other test classes. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        server.close();
    }
}
