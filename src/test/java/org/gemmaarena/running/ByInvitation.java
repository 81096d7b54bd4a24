package org.gemmaarena.running;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** Who battles and votes has been invited. */
public class ByInvitation implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("arena.access", "invitation");
    }

    /** The same on PostgreSQL. */
    public static final class OnPostgres extends ByInvitation {

        @Override
        public Map<String, String> getConfigOverrides() {
            var config = new HashMap<>(super.getConfigOverrides());
            config.putAll(new OnPostgreSql().getConfigOverrides());
            return config;
        }
    }
}
