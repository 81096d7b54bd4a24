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

/** Proxies may write {@code Forwarded} instead; then the other headers, which they may pass on, say nothing. */
@QuarkusTest
@TestProfile(ForwardedHeaderTest.Forwarded.class)
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class ForwardedHeaderTest {

    public static final class Forwarded implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "arena.proxy.trusted", "127.0.0.1",
                    "arena.proxy.header", "forwarded",
                    "arena.limits.address.battles-per-minute", "2");
        }
    }

    @Test
    void the_hop_of_the_trusted_proxy_counts() {
        var secure = From.start("Forwarded", "for=6.6.6.6;proto=http, for=203.0.113.7;proto=https");
        assertThat(secure.statusCode()).isEqualTo(201);
        assertThat(secure.detailedCookie("arena_voter").isSecured()).isTrue();
        assertThat(From.start("Forwarded", "for=\"203.0.113.7:5555\"").statusCode())
                .isEqualTo(201);
        From.start("Forwarded", "for=7.7.7.7, for=203.0.113.7")
                .then()
                .statusCode(429)
                .body("detail", containsString("your address"));
        assertThat(From.start("Forwarded", "for=203.0.113.8").statusCode()).isEqualTo(201);
    }

    @Test
    void the_header_that_was_not_chosen_says_nothing() {
        for (int host = 1; host <= 2; host++) {
            From.start("X-Forwarded-For", "198.51.100." + host).then().statusCode(201);
        }
        assertThat(From.start("X-Forwarded-For", "198.51.100.3").statusCode()).isEqualTo(429);
    }
}
