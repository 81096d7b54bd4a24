package org.gemmaarena.battle;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import org.gemmaarena.running.OnPostgreSql;

@QuarkusTest
@TestProfile(AdaptivePairingOnPostgreSqlTest.ManyModelsOnPostgreSql.class)
class AdaptivePairingOnPostgreSqlTest extends AdaptivePairingTest {

    public static class ManyModelsOnPostgreSql extends ManyModels {

        @Override
        public Map<String, String> getConfigOverrides() {
            var config = new HashMap<>(super.getConfigOverrides());
            config.putAll(new OnPostgreSql().getConfigOverrides());
            return config;
        }
    }
}
