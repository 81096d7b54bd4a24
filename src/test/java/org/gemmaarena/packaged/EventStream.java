package org.gemmaarena.packaged;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the events of a battle on a thread of its own, as a browser would. */
final class EventStream implements AutoCloseable {

    record Event(String name, JsonNode data) {

        String side() {
            return data.path("side").asText();
        }
    }

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final CompletableFuture<HttpResponse<Stream<String>>> response;
    private final CompletableFuture<Void> end;
    private String name = "";

    EventStream(HttpClient http, HttpRequest request) {
        response = http.sendAsync(request, BodyHandlers.ofLines());
        end = response.thenAcceptAsync(answer -> answer.body().forEach(this::line), EventStream::onOwnThread);
    }

    List<Event> events(String wanted) {
        return events.stream().filter(event -> event.name().equals(wanted)).toList();
    }

    String text(String side) {
        return events("delta").stream()
                .filter(event -> event.side().equals(side))
                .map(event -> event.data().path("text").asText())
                .collect(Collectors.joining());
    }

    void await(String what, Duration limit, Predicate<EventStream> seen) {
        Patience.until("the stream has " + what, limit, () -> this, stream -> seen.test(this));
    }

    /** Waits until the server has ended the stream in good order. */
    void awaitEnd(Duration limit) {
        Patience.until("the stream has ended", limit, end::isDone);
        end.join();
    }

    @Override
    public void close() {
        response.cancel(true);
        if (!response.isCompletedExceptionally()) {
            response.join().body().close();
        }
    }

    @Override
    public String toString() {
        return events.size() + " events, the last " + (events.isEmpty() ? "none" : events.get(events.size() - 1))
                + (end.isDone() ? ", ended" : "");
    }

    private void line(String line) {
        if (line.startsWith("event:")) {
            name = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
            events.add(new Event(name, parse(line.substring(5))));
        }
    }

    private static JsonNode parse(String data) {
        try {
            return ArenaClient.JSON.readTree(data);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(data, notJson);
        }
    }

    private static void onOwnThread(Runnable reading) {
        var thread = new Thread(reading, "event-stream");
        thread.setDaemon(true);
        thread.start();
    }
}
