package org.gemmaarena.admin.signin;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.gemmaarena.voter.OpenIdProvider;

/** An arena whose desk has short sessions, little patience, a provider, and a proxy in front that says who comes. */
public class AtTheDesk implements QuarkusTestProfile {

    static final int FREE = 3;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "arena.admin.session-idle", "10s",
                "arena.admin.free-failures", String.valueOf(FREE),
                "arena.admin.openid.claim", "realm_access/roles",
                "arena.proxy.trusted", "127.0.0.1,::1");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(OpenIdProvider.class));
    }
}
