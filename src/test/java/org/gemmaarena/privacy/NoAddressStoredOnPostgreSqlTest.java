package org.gemmaarena.privacy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import org.gemmaarena.running.OnPostgreSql;

@QuarkusTest
@TestProfile(NoAddressStoredOnPostgreSqlTest.BehindProxyOnPostgreSql.class)
class NoAddressStoredOnPostgreSqlTest extends NoAddressStoredTest {

    public static final class BehindProxyOnPostgreSql extends BehindProxy {
        @Override
        public Map<String, String> getConfigOverrides() {
            var config = new HashMap<>(super.getConfigOverrides());
            config.putAll(new OnPostgreSql().getConfigOverrides());
            return config;
        }
    }
}
