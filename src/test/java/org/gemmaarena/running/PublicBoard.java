package org.gemmaarena.running;

import static io.restassured.RestAssured.given;
import static io.restassured.path.json.config.JsonPathConfig.jsonPathConfig;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;

/** The leaderboard as anybody may ask for it; what somebody else asked for is shown for a second more. */
public final class PublicBoard {

    private static final JsonPathConfig EXACT = jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE);

    private PublicBoard() {}

    /** The board with all votes so far that count. */
    public static JsonPath withAllVotes(String arena) {
        long counted = counted(arena);
        Voter.await("a board of " + counted + " votes", () -> now(arena).getLong("votes") == counted);
        return now(arena);
    }

    public static JsonPath now(String arena) {
        return given().get("/api/leaderboard?arena=" + arena)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(EXACT);
    }

    /** The votes that count, of which the list of arenas knows at once. */
    public static int counted(String arena) {
        return given().get("/api/arenas").jsonPath().getInt("find { it.arena == '" + arena + "' }.counted");
    }
}
