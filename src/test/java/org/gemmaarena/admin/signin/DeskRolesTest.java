package org.gemmaarena.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.admin.signin.AdminCalls.Call;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every address under the admin's areas, as nobody, as a voter, as a viewer and as an admin. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class DeskRolesTest {

    private static final String PASSWORD = "only here to look around";
    private static final List<Integer> KEPT_OUT = List.of(401, 403);

    private static Person voter;
    private static Person viewer;
    private static Person admin;

    static List<Call> calls() {
        return AdminCalls.listed();
    }

    @BeforeEach
    void everybodyComes() {
        if (admin != null) {
            return;
        }
        voter = new Person();
        assertThat(voter.json("POST", "/api/battles", "{\"prompt\":\"Hello\"}").statusCode())
                .isEqualTo(201);
        assertThat(voter.cookies()).hasSize(1);
        admin = new Person();
        assertThat(admin.signIn("admin", "test-password").statusCode()).isEqualTo(200);
        admin.json(
                "POST",
                "/api/admin/accounts",
                "{\"name\":\"looker\",\"role\":\"viewer\",\"password\":\"" + PASSWORD + "\"}");
        viewer = new Person();
        assertThat(viewer.signIn("looker", PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void every_address_says_who_may_use_it() {
        assertThat(calls().stream().map(Call::toString))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        AdminCalls.inTheCode().stream().map(Call::toString).toList());
    }

    @ParameterizedTest
    @MethodSource("calls")
    void nobody_and_voters_are_kept_out(Call call) {
        for (var stranger : List.of(new Person(), voter)) {
            var answer = stranger.ask(call.method(), address(call));
            assertThat(answer.statusCode() == 401 || answer.uri().getPath().equals(SignInPage.SIGN_IN))
                    .as("status %d at %s", answer.statusCode(), answer.uri())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_viewer_comes_where_viewers_may(Call call) {
        var status = viewer.ask(call.method(), address(call)).statusCode();
        if (call.who().equals("viewer")) {
            assertThat(status).isNotIn(KEPT_OUT);
        } else {
            assertThat(status).isEqualTo(403);
        }
        if (call.path().equals("/admin/sign-out")) {
            viewer.signIn("looker", PASSWORD);
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void an_admin_comes_everywhere(Call call) {
        assertThat(admin.ask(call.method(), address(call)).statusCode())
                .isNotIn(KEPT_OUT)
                .isLessThan(500);
        if (call.path().equals("/admin/sign-out")) {
            admin.signIn("admin", "test-password");
        }
    }

    private static String address(Call call) {
        return call.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }
}
