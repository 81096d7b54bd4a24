package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** One voter, who keeps the cookie: also over a restart, and from one replica to another. */
final class ArenaClient {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(30);

    /**
     * An answer; its JSON is missing where the body has none.
     *
     * @param retryAfter in seconds as the header has it, empty without it
     */
    record Reply(int status, String type, String retryAfter, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException notJson) {
                throw new UncheckedIOException(body, notJson);
            }
        }
    }

    private final URI base;
    private final HttpClient http;

    private ArenaClient(URI base, HttpClient http) {
        this.base = base;
        this.http = http;
    }

    static ArenaClient of(PackagedApplication application) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .connectTimeout(REQUEST_LIMIT)
                .build();
        return new ArenaClient(application.url(), http);
    }

    /** The same voter at another replica. */
    ArenaClient at(PackagedApplication replica) {
        return new ArenaClient(replica.url(), http);
    }

    Reply startBattle(String prompt) throws IOException {
        return post("/api/battles", Map.of("prompt", prompt));
    }

    /** Starts a battle that has to start; gives its id. */
    String battle(String prompt) throws IOException {
        var reply = startBattle(prompt);
        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
        return reply.json().path("id").asText();
    }

    JsonNode get(String battle) throws IOException {
        return json("/api/battles/" + battle);
    }

    JsonNode await(String battle, String state, Duration limit) {
        return Patience.until("battle " + battle + " is " + state, limit, () -> get(battle), seen -> seen.path("state")
                .asText()
                .equals(state));
    }

    Reply vote(String battle, String choice) throws IOException {
        return post("/api/battles/" + battle + "/vote", Map.of("choice", choice));
    }

    Reply stop(String battle) throws IOException {
        return post("/api/battles/" + battle + "/stop", null);
    }

    Reply retry(String battle) throws IOException {
        return post("/api/battles/" + battle + "/retry", null);
    }

    JsonNode leaderboard(String arena) throws IOException {
        return json("/api/leaderboard?arena=" + arena);
    }

    /** Tells which boards have changed, for as long as it is open. */
    EventStream boardEvents() {
        return new EventStream(http, request("/api/leaderboard/events").build());
    }

    EventStream events(String battle) {
        return new EventStream(
                http, request("/api/battles/" + battle + "/events").build());
    }

    /** A page, asked for as a browser does. */
    Reply page(String path) throws IOException {
        return send(request(path)
                .timeout(REQUEST_LIMIT)
                .header("Accept", "text/html")
                .build());
    }

    /** Asks for whatever is there, and takes any answer. */
    Reply look(String path) throws IOException {
        return send(request(path).timeout(REQUEST_LIMIT).build());
    }

    private JsonNode json(String path) throws IOException {
        var reply = look(path);
        assertThat(reply.status()).as("%s: %s", path, reply).isEqualTo(200);
        return reply.json();
    }

    private Reply post(String path, Object body) throws IOException {
        var content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
        return send(request(path)
                .timeout(REQUEST_LIMIT)
                .header("Content-Type", "application/json")
                .POST(content)
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    private Reply send(HttpRequest request) throws IOException {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            var type = response.headers().firstValue("Content-Type").orElse("");
            var retryAfter = response.headers().firstValue("Retry-After").orElse("");
            return new Reply(response.statusCode(), type, retryAfter, response.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }
}
