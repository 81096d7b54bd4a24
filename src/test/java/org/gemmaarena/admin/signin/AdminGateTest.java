package org.gemmaarena.admin.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody but the admin gets anywhere under the admin's addresses. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class AdminGateTest {

    /** One resource method: {@code GET /api/admin/audit}. */
    record Call(String method, String path) {}

    @ParameterizedTest
    @MethodSource("calls")
    void every_call_is_refused_to_nobody_and_to_a_wrong_password(Call call) {
        refused(send(given(), call));
        refused(send(given().auth().preemptive().basic("admin", "wrong"), call));
    }

    @Test
    void every_admin_resource_asks_for_the_role_itself_too() {
        assertThat(resources()).isNotEmpty().allSatisfy(resource -> assertThat(
                        resource.getAnnotationOfType(RolesAllowed.class).value())
                .containsExactly("admin"));
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

    private static Response send(RequestSpecification request, Call call) {
        return request.contentType(ContentType.JSON).body("{}").request(call.method(), call.path());
    }

    private static List<JavaClass> resources() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.gemmaarena").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .filter(type ->
                                type.getAnnotationOfType(Path.class).value().matches("/?(api/)?admin(/.*)?"))
                        .toList();
    }

    static Stream<Call> calls() {
        return resources().stream().flatMap(type -> type.getMethods().stream().flatMap(method -> calls(type, method)));
    }

    private static Stream<Call> calls(JavaClass type, JavaMethod method) {
        var base = type.getAnnotationOfType(Path.class).value();
        var own = method.isAnnotatedWith(Path.class)
                ? "/" + method.getAnnotationOfType(Path.class).value()
                : "";
        var path = (base + own).replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> new Call(
                        annotation
                                .getRawType()
                                .getAnnotationOfType(HttpMethod.class)
                                .value(),
                        path));
    }
}
