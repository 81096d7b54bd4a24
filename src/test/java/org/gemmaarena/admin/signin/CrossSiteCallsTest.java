package org.gemmaarena.admin.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gemmaarena.admin.signin.AdminCalls.Call;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another site makes the browser of an admin change nothing, at no address there is. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class CrossSiteCallsTest {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String ONLY_WHERE_VOTERS_SIGN_IN = "/sign-out";

    static List<Call> changes() {
        return AdminCalls.allInTheCode().stream()
                .filter(call -> !SAFE.contains(call.method()))
                .filter(call -> !call.path().equals(ONLY_WHERE_VOTERS_SIGN_IN))
                .toList();
    }

    @Test
    void the_addresses_for_voters_and_for_signing_in_are_among_them() {
        assertThat(changes().stream().map(Call::toString))
                .hasSizeGreaterThan(40)
                .contains(
                        "POST /api/battles", "POST /api/battles/{id}/vote", "POST /admin/sign-in", "DELETE /api/voter");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_call_that_changes_something_is_refused(Call call) {
        var path = call.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        for (var header : List.of(List.of("Sec-Fetch-Site", "cross-site"), List.of("Origin", "https://a.example"))) {
            var answer = given().auth()
                    .preemptive()
                    .basic("admin", "test-password")
                    .header(header.get(0), header.get(1))
                    .request(call.method(), path);
            assertThat(answer.statusCode()).as(header.get(0)).isEqualTo(403);
            assertThat(answer.asString()).contains("another site");
        }
    }
}
