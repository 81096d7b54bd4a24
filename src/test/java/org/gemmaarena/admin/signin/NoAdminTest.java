package org.gemmaarena.admin.signin;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without a password there is no admin area, whatever one sends. */
@QuarkusTest
@TestProfile(NoAdminTest.WithoutPassword.class)
class NoAdminTest {

    public static final class WithoutPassword implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("arena.admin.password", "");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/admin", "/api/admin/audit", "/api/admin/nothing"})
    void calls_are_not_found(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
        given().auth()
                .preemptive()
                .basic("admin", "")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void pages_are_not_found() {
        given().get("/admin").then().statusCode(404).contentType("text/html");
        given().get("/admin/").then().statusCode(404).contentType("text/html");
    }
}
