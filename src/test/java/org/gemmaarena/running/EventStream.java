package org.gemmaarena.running;

import static org.assertj.core.api.Assertions.fail;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads server-sent events the way a browser does, one connection. */
public final class EventStream implements AutoCloseable {

    /** One event; {@code data} is JSON. */
    public record Event(String id, String name, JsonPath data) {

        public String side() {
            return data.getString("side");
        }

        public String text() {
            return data.getString("text");
        }
    }

    private static final long PATIENCE_SECONDS = 30;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int status;
    private final HttpResponse<Stream<String>> response;
    private final Iterator<String> lines;

    private EventStream(HttpResponse<Stream<String>> response) {
        this.response = response;
        this.status = response.statusCode();
        this.lines = response.body().iterator();
    }

    /** Opens a stream of the arena under test, as nobody in particular. */
    public static EventStream open(String path) {
        return open(RestAssured.baseURI + ":" + RestAssured.port + path, null, null);
    }

    static EventStream open(String url, String cookie, String lastEventId) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(PATIENCE_SECONDS));
        if (cookie != null) {
            request.header("Cookie", "arena_voter=" + cookie);
        }
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return new EventStream(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofLines()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public int status() {
        return status;
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    /** All events until the server ends the stream. */
    public List<Event> readAll() {
        return readUntil(event -> false);
    }

    /** The events up to one that fits, or to the end of the stream. */
    public List<Event> readUntil(Predicate<Event> last) {
        var reading = CompletableFuture.supplyAsync(() -> read(last));
        try {
            return reading.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException tooLong) {
            return fail("The stream did not end within %d s", PATIENCE_SECONDS);
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The text of one side, put together from its deltas. */
    public static String text(List<Event> events, String side) {
        var text = new StringBuilder();
        events.stream()
                .filter(event -> event.name().equals("delta") && event.side().equals(side))
                .forEach(event -> text.append(event.text()));
        return text.toString();
    }

    @Override
    public void close() {
        response.body().close();
    }

    private List<Event> read(Predicate<Event> last) {
        var events = new ArrayList<Event>();
        String id = null;
        String name = null;
        String data = null;
        while (lines.hasNext()) {
            var line = lines.next();
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data = line.substring(5).strip();
            } else if (line.isEmpty() && name != null) {
                events.add(new Event(id, name, JsonPath.from(data)));
                name = null;
                if (last.test(events.get(events.size() - 1))) {
                    return events;
                }
            }
        }
        return events;
    }
}
