package org.gemmaarena.battle;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import org.gemmaarena.running.OnPostgreSql;

@QuarkusTest
@TestProfile(ReportOnPostgreSqlTest.BehindProxyOnPostgreSql.class)
class ReportOnPostgreSqlTest extends ReportTest {

    public static final class BehindProxyOnPostgreSql implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var config = new HashMap<>(new OnPostgreSql().getConfigOverrides());
            config.putAll(new BehindProxy().getConfigOverrides());
            return config;
        }
    }
}
