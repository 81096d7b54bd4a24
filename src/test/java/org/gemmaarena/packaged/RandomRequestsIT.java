package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.gemmaarena.fuzz.Connection;
import org.gemmaarena.fuzz.Request;
import org.gemmaarena.fuzz.Requests;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.media.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Random and mutated requests to all addresses of the packaged application, from several clients at once. {@code
 * arena.fuzz.requests} says how many, {@code arena.fuzz.seed} which.
 */
@Timeout(900)
class RandomRequestsIT {

    private static final int REQUESTS = Integer.getInteger("arena.fuzz.requests", 20_000);
    private static final long SEED = Long.getLong("arena.fuzz.seed", 20_261_122L);
    private static final int CLIENTS = 6;
    private static final int SHOWN = 20;
    private static final String PASSWORD = "look-after-it";

    /** What tells of the inside: names of classes, lines of a stack trace, statements of the database. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat [a-z]\\w*(\\.\\w+)+\\(|org\\.(gemmaarena|hibernate|jboss|h2)\\.|java\\.(lang|util|io|sql)\\."
                    + "|com\\.fasterxml|io\\.(quarkus|vertx|netty)\\.|SQLSTATE|(?i:insert into|select \\w+ from)");

    @RegisterExtension
    final Scene scene = new Scene();

    private final Queue<String> found = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @Test
    void noRequestBreaksAnything() throws Exception {
        var fake = GemmaStandIn.both(
                scene.keep(FakeModelServer.onFreePort()), Script.answer("Some *words* of an answer."));
        var application = scene.keep(GemmaStandIn.serving(PackagedApplication.onH2(), fake))
                .with("arena.battle.pacing", "off")
                .with("arena.admin.password", PASSWORD)
                .withHeap("384m")
                .start();
        var arena = arena(application);
        var description = ArenaClient.JSON.readTree(
                ArenaClient.of(application).page("/q/openapi?format=json").body());

        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            var clients = new ArrayList<Callable<Void>>();
            for (int client = 0; client < CLIENTS; client++) {
                var requests = new Requests(description, pages(), arena, new Random(SEED + client));
                clients.add(() -> run(application, requests));
            }
            for (var client : threads.invokeAll(clients)) {
                client.get();
            }
        } finally {
            threads.shutdownNow();
        }

        System.out.printf("RandomRequestsIT: %d requests, seed %d, answers by status %s%n", REQUESTS, SEED, statuses);
        assertThat(found).as("of %d requests", REQUESTS).isEmpty();
        assertThat(statuses.get(200)).as("requests that did something").isGreaterThan(REQUESTS / 20);
        assertThat(get(application, "/api/admin/audit", arena.admin())).isEqualTo(200);
        assertThat(get(application, "/api/leaderboard", arena.voter())).isEqualTo(200);
        var after = ArenaClient.of(application);
        var battle = after.battle("After all of that");
        after.await(battle, "ready", Duration.ofSeconds(60));
        assertThat(application.log())
                .filteredOn(line -> line.contains(" ERROR [org.gemmaarena") || line.contains("OutOfMemoryError"))
                .isEmpty();
    }

    private Void run(PackagedApplication application, Requests requests) throws IOException {
        Request before = null;
        try (var connection = new Connection(application.url().getPort())) {
            for (int sent = 0; sent < REQUESTS / CLIENTS && found.size() < SHOWN; sent++) {
                var request = requests.next();
                try {
                    judge(request, connection.send(request));
                } catch (SocketTimeoutException hangs) {
                    found.add("no answer: " + request + " after " + before);
                }
                before = request;
            }
        }
        return null;
    }

    private void judge(Request request, Connection.Reply reply) {
        synchronized (statuses) {
            statuses.merge(reply.status(), 1, Integer::sum);
        }
        var words = reply.headers() + " " + reply.body();
        if (reply.status() >= 500 && !isAskedToComeAgain(reply)) {
            found.add(reply.status() + ": " + request + " -> " + reply.body());
        } else if (reply.status() == 0 && !request.mayBeCutOff()) {
            found.add("line closed: " + request);
        } else if (reply.status() >= 400 && INSIDE.matcher(words).find()) {
            found.add("tells of the inside: " + request + " -> " + words);
        } else if (reply.headers().containsKey("set-cookie")
                && reply.headers().get("set-cookie").contains("stolen")) {
            found.add("header split: " + request);
        }
    }

    /** Not a fault: something else goes on at this moment, and the answer says when to try again. */
    private static boolean isAskedToComeAgain(Connection.Reply reply) {
        return reply.status() == 503 && reply.headers().containsKey("retry-after");
    }

    /** Something of everything that a call may name. */
    private static Requests.Arena arena(PackagedApplication application) throws Exception {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var signIn = HttpRequest.newBuilder(application.url().resolve("/admin/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("user=admin&password=" + PASSWORD))
                .build();
        var admin =
                "Cookie: " + cookie(http.send(signIn, BodyHandlers.ofString()).headers());
        var words = new ArrayList<>(List.of(
                "gemma4-e2b",
                "gemma4-e4b",
                "live",
                "demo",
                "fake",
                "local",
                "left",
                "right",
                "tie",
                "both_bad",
                "code",
                "half",
                "davidson",
                "on",
                "off",
                "bootstrap",
                "cluster",
                "sandwich",
                "json",
                "csv",
                "arena",
                "1",
                "2",
                "50",
                "2026-01-01T00:00:00Z",
                "2026-11-22",
                "gemma4-e2b,gemma4-e4b",
                "ready",
                "voted",
                "under_review",
                "en"));
        String voter = null;
        for (int battles = 0; battles < 3; battles++) {
            var request = HttpRequest.newBuilder(application.url().resolve("/api/battles"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"prompt\":\"Hello\"}"));
            if (voter != null) {
                request.header("Cookie", voter);
            }
            var reply = http.send(request.build(), BodyHandlers.ofString());
            voter = voter == null ? cookie(reply.headers()) : voter;
            words.add(ArenaClient.JSON.readTree(reply.body()).path("id").asText());
        }
        var line = "{\"id\":\"a\",\"model_a\":\"A\",\"model_b\":\"B\",\"winner\":\"model_a\",\"language\":\"en\","
                + "\"conversation_a\":[{\"role\":\"user\",\"content\":\"Hi\"},{\"role\":\"assistant\",\"content\":\"Ho\"}],"
                + "\"timestamp\":\"2026-01-01T00:00:00Z\",\"category_tag\":{\"if_v0.1\":{\"if\":true}}}\n";
        var files = List.of(
                line.repeat(3).getBytes(StandardCharsets.UTF_8),
                ("{\"x\":1}\n" + line + "\ufeff\n").getBytes(StandardCharsets.UTF_8),
                Samples.png(8, 8),
                new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0});
        return new Requests.Arena(words, "Cookie: " + voter, admin, files);
    }

    private static String cookie(java.net.http.HttpHeaders headers) {
        return headers.firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private static int get(PackagedApplication application, String path, String cookie) throws IOException {
        var request = new Request("GET", path, List.of("Host: 127.0.0.1", cookie), null, true);
        try (var connection = new Connection(application.url().getPort())) {
            return connection.send(request).status();
        }
    }

    /** The pages, which the description leaves out. */
    private static List<String> pages() throws IOException {
        var pages = new ArrayList<>(List.of(
                "/",
                "/leaderboard",
                "/privacy",
                "/battles/{id}",
                "/join/{id}",
                "/sign-in",
                "/sign-out",
                "/admin/sign-in",
                "/q/openapi",
                "/web-bundler/{id}",
                "/{id}",
                "/api/{id}"));
        Files.readAllLines(Path.of("src/test/resources/admin/calls.txt")).stream()
                .filter(call -> call.startsWith("GET    /admin"))
                .map(call -> call.split("\\s+")[1])
                .forEach(pages::add);
        return pages;
    }
}
