package org.gemmaarena.running;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** The tests are a trusted proxy, so that they can come from any address; of reports an address has a limit. */
public class BehindProxy implements QuarkusTestProfile {

    public static final int REPORTS_PER_HOUR = 60;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "arena.proxy.trusted",
                "127.0.0.1,::1",
                "arena.limits.address.reports-per-hour",
                String.valueOf(REPORTS_PER_HOUR));
    }

    /** The same on PostgreSQL. */
    public static final class OnPostgres extends BehindProxy {

        @Override
        public Map<String, String> getConfigOverrides() {
            var config = new HashMap<>(super.getConfigOverrides());
            config.putAll(new OnPostgreSql().getConfigOverrides());
            return config;
        }
    }
}
