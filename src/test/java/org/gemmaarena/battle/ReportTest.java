package org.gemmaarena.battle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.BehindProxy;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visitors report published battles; the admin takes them back, and then their owners can't publish them again. */
@QuarkusTest
@TestProfile(BehindProxy.class)
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class ReportTest {

    @Inject
    Reports reports;

    private final Voter owner = new Voter();
    private String battle;

    @BeforeEach
    void votedOn() {
        FakeBackends.server().script(E2B, Script.answer("A")).script(E4B, Script.answer("B"));
        battle = owner.start("To be published");
        owner.awaitState(battle, "ready");
        owner.vote(battle, "left").then().statusCode(200);
    }

    @Test
    void a_private_battle_and_none_cannot_be_reported() {
        report(visitor(), Map.of("kind", "other")).then().statusCode(404);
        report(owner.request(), Map.of("kind", "other")).then().statusCode(404);
    }

    @Test
    void a_report_reaches_the_admin_once_from_each_visitor() {
        publish(true).then().statusCode(200);
        var stranger = new Voter();
        stranger.start("My own");
        report(visitor(), Map.of("kind", "personal", "reason", "My name\u0000 stands there."))
                .then()
                .statusCode(202);
        report(visitor(), Map.of("kind", "illegal")).then().statusCode(202);
        report(stranger.request(), Map.of("kind", "offensive")).then().statusCode(202);
        var entries = entries();
        assertThat(entries).extracting(entry -> entry.get("kind")).containsExactly("offensive", "personal");
        assertThat(entries).allSatisfy(entry -> assertThat(entry)
                .containsEntry("count", 2)
                .containsEntry("resolved", false)
                .containsEntry("published", true));
        assertThat((String) entries.get(1).get("text")).startsWith("My name").endsWith("stands there.");
    }

    @Test
    void what_is_dealt_with_comes_last() {
        publish(true);
        report(visitor(), Map.of("kind", "other")).then().statusCode(202);
        var address = "/api/admin/reports/" + entries().get(0).get("id");
        Admin.request().body(Map.of("resolved", true)).put(address).then().statusCode(204);
        List<Boolean> order =
                Admin.request().get("/api/admin/reports").jsonPath().getList("resolved");
        assertThat(order).isSorted().contains(true);
        Admin.request().body(Map.of()).put(address).then().statusCode(400);
        Admin.request()
                .body(Map.of("resolved", true))
                .put("/api/admin/reports/999999")
                .then()
                .statusCode(404);
    }

    @Test
    void what_the_admin_takes_back_its_owner_cannot_publish_again() {
        publish(true);
        var address = "/api/admin/battles/" + battle + "/publication";
        Admin.request().body(Map.of("reason", " ")).delete(address).then().statusCode(400);
        Admin.request()
                .body(Map.of("reason", "A name in it"))
                .delete(address)
                .then()
                .statusCode(204);
        given().get("/api/battles/" + battle).then().statusCode(404);
        publish(true)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("taken this battle back"));
        publish(false).then().statusCode(200);
        owner.request().get("/api/battles/" + battle).then().statusCode(200);
        var record = Admin.request().get("/api/admin/audit").jsonPath();
        assertThat(record.getList("findAll { it.target == 'battles/%s' }.reason".formatted(battle)))
                .containsExactly("A name in it");
    }

    @Test
    void a_report_has_a_known_kind_and_few_words() {
        publish(true);
        report(visitor(), Map.of("kind", "boring")).then().statusCode(400);
        report(visitor(), Map.of("reason", "no kind"))
                .then()
                .statusCode(400)
                .body("detail", containsString("personal"));
        report(visitor(), Map.of("kind", "other", "reason", "x".repeat(501)))
                .then()
                .statusCode(400);
    }

    @Test
    void clicks_at_the_same_moment_are_one_report() throws Exception {
        publish(true);
        var threads = Executors.newFixedThreadPool(8);
        try {
            var clicks = Collections.nCopies(8, (Callable<Integer>)
                    () -> report(visitor(), Map.of("kind", "other")).statusCode());
            for (var status : threads.invokeAll(clicks)) {
                assertThat(status.get()).isEqualTo(202);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(entries()).hasSize(1);
    }

    @Test
    void addresses_of_one_line_are_one_reporter_of_ipv6() {
        publish(true);
        for (var address : List.of("2001:db8:1:2::1", "2001:db8:1:2:aaaa::2", "2001:db8:1:3::1")) {
            report(visitor().header("X-Forwarded-For", address), Map.of("kind", "other"))
                    .then()
                    .statusCode(202);
        }
        assertThat(entries()).hasSize(2);
    }

    @Test
    void a_battle_that_is_erased_while_it_is_reported_is_not_found() {
        assertThat(reports.file(UUID.randomUUID(), Optional.of(UUID.randomUUID()), ReportKind.OTHER, null))
                .isFalse();
    }

    @Test
    void a_battle_that_is_private_for_the_moment_is_taken_back_on_record_and_the_first_reason_stays() {
        publish(true);
        publish(false).then().statusCode(200);
        var address = "/api/admin/battles/" + battle + "/publication";
        for (var reason : List.of("A name in it", "Something else")) {
            Admin.request()
                    .body(Map.of("reason", reason))
                    .delete(address)
                    .then()
                    .statusCode(204);
        }
        publish(true).then().statusCode(403);
        var record = Admin.request().get("/api/admin/audit").jsonPath();
        assertThat(record.getList("findAll { it.target == 'battles/%s' }.reason".formatted(battle)))
                .containsExactly("A name in it");
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> Battle.lock(UUID.fromString(battle)).orElseThrow().unpublishedBecause))
                .isEqualTo("A name in it");
    }

    private List<Map<String, Object>> entries() {
        return Admin.request()
                .get("/api/admin/reports")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("findAll { it.battleId == '%s' }".formatted(battle));
    }

    private Response publish(boolean published) {
        return owner.request().body(Map.of("public", published)).put("/api/battles/" + battle + "/publication");
    }

    private Response report(RequestSpecification from, Map<String, String> body) {
        return from.body(body).post("/api/battles/" + battle + "/report");
    }

    private static RequestSpecification visitor() {
        return given().contentType(ContentType.JSON);
    }
}
