package org.gemmaarena.voter;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import org.gemmaarena.running.OnPostgreSql;

@QuarkusTest
@TestProfile(InvitationOnPostgreSqlTest.ByInvitationOnPostgreSql.class)
class InvitationOnPostgreSqlTest extends InvitationTest {

    public static final class ByInvitationOnPostgreSql implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var config = new HashMap<>(new OnPostgreSql().getConfigOverrides());
            config.put("arena.access", "invitation");
            return config;
        }
    }
}
