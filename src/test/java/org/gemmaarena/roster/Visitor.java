package org.gemmaarena.roster;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An admin who goes away in the middle of an answer. */
final class Visitor {

    private Visitor() {}

    static void leavesDuringTheAnswer(String path, String body) {
        var credentials = Base64.getEncoder().encodeToString("admin:test-password".getBytes());
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try (var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body();
                var lines = new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8))) {
            if (!lines.readLine().contains("request") || !lines.readLine().contains("text")) {
                throw new AssertionError("no answer");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
