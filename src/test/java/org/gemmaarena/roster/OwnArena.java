package org.gemmaarena.roster;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;
import org.gemmaarena.running.OnPostgreSql;

/** An arena whose models may change without a trace in that of other tests. */
public class OwnArena implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("arena.limits.enabled", "false", "arena.battle.pacing", "off", "arena.pull.idle-limit", "8s");
    }

    /** The same on PostgreSQL, in a schema of its own. */
    public static final class OnPostgres extends OwnArena {

        @Override
        public Map<String, String> getConfigOverrides() {
            var config = new HashMap<>(new OnPostgreSql().getConfigOverrides());
            config.putAll(super.getConfigOverrides());
            config.merge("quarkus.datasource.jdbc.url", "&currentSchema=roster", String::concat);
            config.put("quarkus.flyway.schemas", "roster");
            return config;
        }
    }
}
