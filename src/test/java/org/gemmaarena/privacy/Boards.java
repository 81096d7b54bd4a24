package org.gemmaarena.privacy;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gemmaarena.vote.Tallies;

/** The boards of an arena by every method, made anew. */
@ApplicationScoped
public class Boards {

    private static final List<String> METHODS = List.of(
            "",
            "&ties=davidson&both_bad=exclude",
            "&style=controlled",
            "&position=adjusted",
            "&interval=cluster",
            "&interval=cluster&style=controlled&position=adjusted",
            "&interval=bootstrap");

    private final Tallies tallies;

    Boards(Tallies tallies) {
        this.tallies = tallies;
    }

    /** By the method, to the last digit; Elo is in each of them. */
    public Map<String, Map<String, Object>> of(String arena) {
        QuarkusTransaction.requiringNew().run(() -> tallies.corrected(List.of(arena)));
        var boards = new TreeMap<String, Map<String, Object>>();
        for (var method : METHODS) {
            var board = new TreeMap<String, Object>(given().get("/api/leaderboard?arena=" + arena + method)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .<String, Object>getMap("$"));
            board.remove("computedAt");
            boards.put(method, board);
        }
        return boards;
    }
}
