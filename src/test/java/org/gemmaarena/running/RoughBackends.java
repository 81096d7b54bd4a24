package org.gemmaarena.running;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The fake backends for a crowd: much at once, little patience. */
public final class RoughBackends implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "arena.backends." + FakeBackends.FIRST + ".parallel",
                "20",
                "arena.backends." + FakeBackends.SECOND + ".parallel",
                "20",
                "arena.battle.first-token-limit",
                "1s",
                "arena.battle.idle-limit",
                "1s",
                "arena.battle.time-limit",
                "2s",
                "arena.battle.common-pace",
                "2000",
                "arena.limits.enabled",
                "false",
                "quarkus.datasource.jdbc.acquisition-timeout",
                "30s");
    }

    @Override
    public void stop() {}

    /** After {@link FakeBackends}. */
    @Override
    public int order() {
        return 1;
    }
}
