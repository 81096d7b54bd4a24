package org.gemmaarena.integrity;

import static io.restassured.RestAssured.given;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.FakeBackends;

/** Starts battles as a new voter each, with the headers that proxies write. */
final class From {

    private From() {}

    static Response start(String header, String value) {
        FakeBackends.server().script(E2B, Script.answer("A")).script(E4B, Script.answer("B"));
        return given().contentType(ContentType.JSON)
                .header(header, value)
                .body(Map.of("prompt", "From " + value))
                .post("/api/battles");
    }
}
