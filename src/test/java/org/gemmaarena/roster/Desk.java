package org.gemmaarena.roster;

import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.gemmaarena.inference.ServedModel;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.PublicBoard;
import org.gemmaarena.running.Voter;

/** What an admin does with models in tests. */
public final class Desk {

    static final String MODELS = "/api/admin/models/";
    static final String MODEL = MODELS + "gemma4-e2b";

    private Desk() {}

    /** Two models, as they are configured, that answer. */
    public static void asConfigured() {
        FakeBackends.server()
                .script(E2B, Script.answer("A"))
                .script(E4B, Script.answer("B"))
                .models(new ServedModel(E2B, "sha256:e2b"), new ServedModel(E4B, null));
        var models = Admin.request().get("/api/admin/models").jsonPath();
        // Those that come back first: two must remain.
        models.<String>getList("findAll { it.stored && !it.enabled }.id").forEach(Desk::reset);
        models.<String>getList("findAll { it.stored && it.enabled }.id").forEach(Desk::reset);
    }

    static ValidatableResponse put(String address, Map<String, ?> body) {
        return Admin.request().body(body).put(address).then();
    }

    public static JsonPath model(String id) {
        return Admin.request().get(MODELS + id).then().statusCode(200).extract().jsonPath();
    }

    static JsonPath versions(String id) {
        return Admin.request()
                .get(MODELS + id + "/versions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath audit() {
        return Admin.request().get("/api/admin/audit?limit=1").jsonPath();
    }

    static List<String> battling() {
        return Admin.request().get("/api/models").jsonPath().getList("findAll { it.battles }.id");
    }

    /** The row of a model on the public board. */
    static JsonPath row(String id) {
        return PublicBoard.now("live").setRootPath("models.find { it.model == '%s' }".formatted(id));
    }

    public static void serve(String digestOfE2b) {
        FakeBackends.server().models(new ServedModel(E2B, digestOfE2b), new ServedModel(E4B, null));
    }

    /** A battle and its vote, which the public board counts. */
    public static JsonPath vote() {
        var reveal = new Voter().battleAndVote("Who is who?", "left");
        PublicBoard.withAllVotes("live");
        return reveal;
    }

    private static void reset(String id) {
        Admin.request().delete(MODELS + id).then().statusCode(204);
    }
}
