package org.gemmaarena.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * Somebody whose arena is killed again and again, and who does what the page does: takes a broken stream up where it ended,
 * asks how the battle stands where there is no stream, runs a failed battle again, and sends a vote again until there is an
 * answer.
 */
final class PatientVoter {

    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(20);
    private static final Duration BATTLE_LIMIT = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Set<Integer> LATER = Set.of(502, 503, 504);

    /** An answer of the arena, not one of a proxy that finds nobody. */
    private record Reply(int status, JsonNode json) {}

    private final URI arena;
    private final HttpClient http;
    private final Trouble trouble;
    private String cookie;

    PatientVoter(URI arena, HttpClient http, Trouble trouble) {
        this.arena = arena;
        this.http = http;
        this.trouble = trouble;
    }

    /**
     * A whole battle.
     *
     * @param reading from the end of the answers to the vote
     * @return its id, after the vote is acknowledged
     */
    String battle(String prompt, String choice, Duration reading) {
        var started = ask("POST", "/api/battles", Map.of("prompt", prompt));
        require(started.status() == 201, started);
        var id = started.json().path("id").asText();
        var deadline = System.nanoTime() + BATTLE_LIMIT.toNanos();
        var state = follow(id, deadline);
        while (!state.equals("ready")) {
            require(state.equals("failed"), id + " is " + state);
            trouble.retried();
            var retried = ask("POST", "/api/battles/" + id + "/retry", null);
            require(retried.status() == 202 || retried.status() == 409, retried);
            state = follow(id, deadline);
        }
        Patience.pause(reading);
        vote(id, choice);
        return id;
    }

    /** Reads until the battle is ready, or has failed; checks that what was streamed is what is stored. */
    private String follow(String id, long deadline) {
        var text = new StreamedText();
        while (System.nanoTime() < deadline) {
            int status = stream(id, text);
            if (status == 200 && !text.ready()) {
                trouble.resumed();
            } else {
                var battle = ask("GET", "/api/battles/" + id, null);
                require(battle.status() == 200, battle);
                var state = battle.json().path("state").asText();
                if (!state.equals("generating") && !state.equals("queued")) {
                    require(!text.ready() || text.isThatOf(battle.json()), text + " is not that of " + battle);
                    return state;
                }
                if (battle.json().path("restarted").asBoolean()) {
                    trouble.restarted(id);
                }
                text = new StreamedText();
            }
            Patience.pause(PAUSE);
        }
        throw new AssertionError("battle " + id + " is stuck: " + ask("GET", "/api/battles/" + id, null));
    }

    /** Returns 200 where there was a stream, also one that broke off. */
    private int stream(String id, StreamedText text) {
        var request = request("/api/battles/" + id + "/events");
        text.lastId().ifPresent(last -> request.header("Last-Event-ID", last));
        try {
            var response = http.send(request.build(), BodyHandlers.ofLines());
            try (var lines = response.body()) {
                if (response.statusCode() == 200) {
                    lines.forEach(text::line);
                }
            }
            return response.statusCode();
        } catch (IOException | UncheckedIOException broken) {
            trouble.broken();
            return 200;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private void vote(String id, String choice) {
        var reply = ask("POST", "/api/battles/" + id + "/vote", Map.of("choice", choice));
        if (reply.status() == 409) {
            trouble.landed();
            reply = ask("GET", "/api/battles/" + id, null);
            require(reply.json().at("/reveal/choice").asText().equals(choice), reply);
        } else {
            require(reply.status() == 200, reply);
            require(reply.json().path("choice").asText().equals(choice), reply);
        }
    }

    /** Asks until somebody answers. */
    private Reply ask(String method, String path, Object body) {
        var deadline = System.nanoTime() + BATTLE_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                var content = body == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(ArenaClient.JSON.writeValueAsString(body));
                var response = http.send(
                        request(path)
                                .timeout(REQUEST_LIMIT)
                                .method(method, content)
                                .build(),
                        BodyHandlers.ofString());
                if (!LATER.contains(response.statusCode())) {
                    keepCookie(response);
                    return new Reply(response.statusCode(), ArenaClient.JSON.readTree(response.body()));
                }
                trouble.refused();
            } catch (IOException broken) {
                trouble.broken();
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
            Patience.pause(PAUSE);
        }
        throw new AssertionError("nobody answers " + method + " " + path);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(arena.resolve(path)).header("Content-Type", "application/json");
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    private void keepCookie(HttpResponse<?> response) {
        response.headers()
                .firstValue("Set-Cookie")
                .filter(set -> set.startsWith("arena_voter="))
                .ifPresent(set -> cookie = set.split(";", 2)[0]);
    }

    private static void require(boolean holds, Object seen) {
        if (!holds) {
            throw new AssertionError(String.valueOf(seen));
        }
    }
}
