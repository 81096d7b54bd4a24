package org.gemmaarena.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.BehindProxy;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.gemmaarena.running.WholeDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever somebody does, their address stands nowhere: in no column of no table, and not in the log. */
@QuarkusTest
@TestProfile(BehindProxy.class)
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class NoAddressStoredTest {

    @Inject
    WholeDatabase everything;

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, 203.0.113., cb00714d, 3405803853",
        "2001:db8:7777:8888:9999:aaaa:bbbb:cccc, 2001:db8:7777, 20010db877778888, 7777:8888"
    })
    void an_address_is_stored_and_logged_nowhere(String address, String network, String hex, String other)
            throws Exception {
        var logged = new CopyOnWriteArrayList<String>();
        var listener = listener(logged);
        Logger.getLogger("").addHandler(listener);
        try {
            doAllThereIs(address);
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
        for (var trace : List.of(network, hex, other)) {
            assertThat(everything.placesOf(trace)).as(trace).isEmpty();
            assertThat(logged).as(trace).noneMatch(line -> line.contains(trace));
        }
    }

    @Test
    void such_a_search_finds_what_is_there() throws Exception {
        var voter = new Voter();
        voter.start("203.0.113.99 in a prompt");
        assertThat(everything.placesOf("203.0.113.99")).containsExactly("turn.prompt");
        assertThat(everything.size()).isGreaterThan(20);
        voter.request().delete("/api/voter").then().statusCode(200);
    }

    private static void doAllThereIs(String address) {
        FakeBackends.server().script(E2B, Script.answer("One")).script(E4B, Script.answer("Two"));
        var started = from(address).body(Map.of("prompt", "Hello")).post("/api/battles");
        var battle = started.then().statusCode(201).extract().<String>path("id");
        var cookie = started.cookie("arena_voter");
        Voter.await("both answers", () -> "ready"
                .equals(from(address)
                        .cookie("arena_voter", cookie)
                        .get("/api/battles/" + battle)
                        .path("state")));
        own(address, cookie)
                .body(Map.of("choice", "left"))
                .post("/api/battles/" + battle + "/vote")
                .then()
                .statusCode(200);
        own(address, cookie)
                .body(Map.of("public", true))
                .put("/api/battles/" + battle + "/publication")
                .then()
                .statusCode(200);
        for (int times = 0; times <= BehindProxy.REPORTS_PER_HOUR; times++) {
            from(address).body(Map.of("kind", "other")).post("/api/battles/" + battle + "/report");
        }
        for (var page : List.of("/", "/privacy", "/nothing", "/api/nothing", "/leaderboard")) {
            own(address, cookie).get(page);
        }
        for (int times = 0; times < 3; times++) {
            from(address)
                    .auth()
                    .preemptive()
                    .basic("admin", "wrong")
                    .get("/api/admin/audit")
                    .then()
                    .statusCode(401);
        }
        from(address).body("{broken").post("/api/battles").then().statusCode(400);
        from(address).get("/api/battles/" + battle + "/events");
        assertThat(Admin.request()
                        .header("X-Forwarded-For", address)
                        .get("/api/admin/audit")
                        .statusCode())
                .isEqualTo(200);
    }

    private static RequestSpecification from(String address) {
        return given().contentType(ContentType.JSON).header("X-Forwarded-For", address);
    }

    private static RequestSpecification own(String address, String cookie) {
        return from(address).cookie("arena_voter", cookie);
    }

    private static Handler listener(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord logRecord) {
                var parameters = logRecord.getParameters() == null
                        ? List.of()
                        : java.util.Arrays.asList(logRecord.getParameters());
                logged.add(logRecord.getMessage() + " " + parameters + " " + logRecord.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
