package org.gemmaarena.admin.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.util.List;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody but the admin gets anywhere under the admin's addresses. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class AdminGateTest {

    @Test
    void every_admin_resource_asks_for_the_role_itself_too() {
        assertThat(resources()).isNotEmpty().allSatisfy(resource -> assertThat(
                        resource.getAnnotationOfType(RolesAllowed.class).value())
                .contains(Roles.ADMIN)
                .isSubsetOf(Roles.ADMIN, Roles.VIEWER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/admin", "/api/admin/", "/api/admin/nothing", "//api//admin/audit", "/api/%61dmin/audit"})
    void addresses_without_a_resource_and_odd_spellings_are_refused_too(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(401);
    }

    @Test
    void a_segment_with_parameters_is_no_way_around() {
        for (var path : List.of("/api/admin;a=b/audit", "/api;a=b/admin/audit", "/api/admin/../admin/audit")) {
            var status = given().urlEncodingEnabled(false).get(path).statusCode();
            assertThat(status).as(path).isIn(401, 404);
        }
    }

    @Test
    void only_the_sign_in_asks_for_no_role() {
        assertThat(new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("org.gemmaarena")
                                .stream()
                                .filter(type -> type.isAnnotatedWith(PermitAll.class))
                                .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder("SignInPage", "OpenIdSignIn");
    }

    @Test
    void who_opens_a_page_is_sent_to_the_sign_in_and_from_there_to_that_page() {
        given().redirects()
                .follow(false)
                .accept("text/html,*/*")
                .get("/admin/votes?model=a&before=3")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/admin/sign-in?to=%2Fadmin%2Fvotes%3Fmodel%3Da%26before%3D3"));
    }

    @Test
    void a_script_in_a_page_gets_no_challenge_that_opens_the_browsers_own_window() {
        given().header("Sec-Fetch-Mode", "cors")
                .get("/api/admin/audit")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Session"));
    }

    @Test
    void pages_are_refused_with_a_page() {
        given().get("/admin/anything")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Basic"))
                .contentType("text/html")
                .body(containsString("Sign in first"));
    }

    @Test
    void a_wrong_user_gets_the_same_words_as_a_wrong_password() {
        var wrongUser =
                given().auth().preemptive().basic("root", "test-password").get("/api/admin/nothing");
        var wrongPassword = given().auth().preemptive().basic("admin", "").get("/api/admin/nothing");
        refused(wrongUser);
        assertThat(wrongUser.asString()).isEqualTo(wrongPassword.asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic ", "Basic %%%", "Basic bm9jb2xvbg==", "Bearer x", "Basic Og==", "nonsense"})
    void a_malformed_header_is_refused(String header) {
        refused(given().header("Authorization", header).get("/api/admin/nothing"));
    }

    @Test
    void an_oversized_header_is_refused_and_the_arena_goes_on() {
        var long6k = "x".repeat(6_000);
        refused(given().auth().preemptive().basic("admin", long6k).get("/api/admin/nothing"));
        var long60k = "x".repeat(60_000);
        assertThat(given().auth()
                        .preemptive()
                        .basic("admin", long60k)
                        .get("/api/admin/nothing")
                        .statusCode())
                .isBetween(400, 499);
        given().get("/api/arenas").then().statusCode(200);
    }

    @Test
    void the_admin_is_let_in_and_finds_nothing_where_nothing_is() {
        given().auth()
                .preemptive()
                .basic("admin", "test-password")
                .get("/api/admin/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void wrong_credentials_do_not_matter_where_none_are_asked() {
        given().auth()
                .preemptive()
                .basic("admin", "wrong")
                .get("/api/arenas")
                .then()
                .statusCode(200);
    }

    private static void refused(Response response) {
        response.then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Basic"))
                .contentType("application/problem+json")
                .body("status", equalTo(401))
                .body("title", equalTo("Sign in first"));
    }

    private static List<JavaClass> resources() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.gemmaarena").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .filter(type -> !type.isAnnotatedWith(PermitAll.class))
                        .filter(type ->
                                type.getAnnotationOfType(Path.class).value().matches("/?(api/)?admin(/.*)?"))
                        .toList();
    }
}
