package org.gemmaarena.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gemmaarena.running.PublicBoard;

/** The admin, who imports and exports. */
final class Admin {

    static final String NDJSON = "application/x-ndjson";
    static final String AUTHORIZATION = "Basic YWRtaW46dGVzdC1wYXNzd29yZA==";

    private Admin() {}

    static RequestSpecification request() {
        return given().auth().preemptive().basic("admin", "test-password");
    }

    static Response tryToImport(String arena, String body) {
        return request()
                .contentType(NDJSON)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/admin/import?format=arena&arena=" + arena);
    }

    /** Imports lines and returns the report. */
    static JsonPath imported(String arena, String body) {
        return tryToImport(arena, body).then().statusCode(200).extract().jsonPath();
    }

    static JsonPath imported(String arena, List<String> lines) {
        return imported(arena, String.join("\n", lines));
    }

    /** Sends a body without telling its length. */
    static HttpResponse<String> sendChunked(String path, String contentType, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Content-Type", contentType)
                .header("Authorization", AUTHORIZATION)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                .build();
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static String exported(String arena) {
        var answer = request().get("/api/admin/export?format=arena&arena=" + arena);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(NDJSON);
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"votes-" + arena + ".ndjson\"");
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }

    /** The board with all votes so far as it is written, without what names it. */
    static String board(String arena) {
        PublicBoard.withAllVotes(arena);
        return given().get("/api/leaderboard?arena=" + arena)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace("\"arena\":\"" + arena + "\"", "")
                .replaceFirst("\"computedAt\":\"[^\"]*\"", "");
    }
}
