package org.gemmaarena.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class LimitsApiTest {

    @Test
    void the_eleventh_battle_in_a_minute_is_refused_with_a_time_to_wait() {
        FakeBackends.server().script(E2B, Script.answer("A")).script(E4B, Script.answer("B"));
        var voter = new Voter();
        for (int battle = 1; battle <= 10; battle++) {
            voter.start("Battle " + battle);
        }
        var refused = voter.tryToStart("One too many");
        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("detail", containsString("10 battles"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 61);
        assertThat(new Voter().tryToStart("Somebody else").statusCode()).isEqualTo(201);
    }
}
