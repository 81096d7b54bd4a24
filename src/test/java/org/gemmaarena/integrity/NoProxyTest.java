package org.gemmaarena.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.Test;

/** Where no proxy is trusted, nobody's headers say where a request comes from. */
@QuarkusTest
@TestProfile(NoProxyTest.TwoBattlesFromOneAddress.class)
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class NoProxyTest {

    public static final class TwoBattlesFromOneAddress implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("arena.limits.address.battles-per-minute", "2");
        }
    }

    @Test
    void forged_headers_neither_make_another_address_nor_a_secure_line() {
        var first = From.start("X-Forwarded-For", "203.0.113.1");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(From.start("X-Forwarded-Proto", "https")
                        .detailedCookie("arena_voter")
                        .isSecured())
                .isFalse();
        From.start("X-Forwarded-For", "203.0.113.3")
                .then()
                .statusCode(429)
                .body("detail", containsString("your address"))
                .body("detail", containsString("2 battles"));
        assertThat(From.start("Forwarded", "for=203.0.113.4").statusCode()).isEqualTo(429);
    }
}
