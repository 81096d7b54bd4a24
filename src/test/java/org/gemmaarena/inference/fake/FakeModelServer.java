package org.gemmaarena.inference.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gemmaarena.inference.Backend;
import org.gemmaarena.inference.Input;
import org.gemmaarena.inference.ServedModel;

/**
 * A model server on a loopback port that speaks both protocols. What a model does is its {@link Script}, which can be
 * changed at any time and counts for the requests that come after. Safe for use by many threads, but not to be started,
 * stopped or closed on an event loop.
 */
public final class FakeModelServer implements AutoCloseable {

    private record Fetching(Fault fault, Runnable done) {}

    private static final Rejection UNKNOWN = Rejection.always(404, "not_found_error", "model not found");
    private static final Rejection NO_THINK =
            Rejection.always(400, "invalid_request_error", "\"model\" does not support thinking");

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Map<String, Wire> answers =
            Map.of("/api/chat", new OllamaWire(), "/v1/chat/completions", new OpenAiWire());
    private final Map<String, Wire> listings = Map.of("/api/tags", new OllamaWire(), "/v1/models", new OpenAiWire());
    private final Map<String, Supplier<Script>> scripts = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> rejected = new ConcurrentHashMap<>();
    private final List<String> descriptions = new CopyOnWriteArrayList<>();
    private final Map<String, Set<Input>> inputs = new ConcurrentHashMap<>();
    private final Map<String, Fetching> pulls = new ConcurrentHashMap<>();
    private final AtomicInteger cancelledPulls = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final Traffic traffic = new Traffic();
    private final Memory memory = new Memory();
    private final List<Recorded> loadRequests = new CopyOnWriteArrayList<>();
    private volatile List<ServedModel> models = List.of();
    private volatile HttpServer server;
    private final String host;
    private volatile int port;

    private FakeModelServer(String host, int port) {
        this.host = host;
        this.port = port;
        start();
    }

    /** A server on any free port. */
    public static FakeModelServer onFreePort() {
        return new FakeModelServer("127.0.0.1", 0);
    }

    public static FakeModelServer onPort(int port) {
        return new FakeModelServer("127.0.0.1", port);
    }

    /** One that other machines reach. */
    public static FakeModelServer onEveryAddress(int port) {
        return new FakeModelServer("0.0.0.0", port);
    }

    /** Tells a model what to do from now on. */
    public FakeModelServer script(String model, Script script) {
        rejected.put(model, new AtomicInteger());
        scripts.put(model, () -> script);
        return this;
    }

    /** Lets a model do something else with each request. */
    public FakeModelServer scripts(String model, Supplier<Script> each) {
        script(model, each.get());
        scripts.put(model, each);
        return this;
    }

    /** Sets what the lists of models say; that is independent of the scripts. */
    public FakeModelServer models(ServedModel... served) {
        models = List.of(served);
        return this;
    }

    /** Whether it holds one model only, and lets requests for another wait. */
    public FakeModelServer oneModelAtATime(boolean single) {
        memory.single(single);
        return this;
    }

    /** How often it has loaded a model since it was told to hold one only. */
    public int loads() {
        return memory.loads();
    }

    /** Sets what a model says that it takes besides text; before that, its server does not tell. */
    public FakeModelServer inputs(String model, Input... taken) {
        inputs.put(model, Set.of(taken));
        return this;
    }

    /** Sets what comes of fetching a model, and what happens when it is there; any other name is refused. */
    public FakeModelServer pull(String model, Fault fault, Runnable done) {
        pulls.put(model, new Fetching(fault, done));
        return this;
    }

    /** Fetchings whose connection went away before their end. */
    public int cancelledPulls() {
        return cancelledPulls.get();
    }

    /** The models of which somebody asked what they take, in that order. */
    public List<String> descriptions() {
        return List.copyOf(descriptions);
    }

    /** How many connections were opened to it so far. */
    public int connections() {
        return connections.get();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Backend backend(Backend.Kind kind) {
        return new Backend("fake", kind, url(), null);
    }

    /** The requests for answers, oldest first. */
    public List<Recorded> requests() {
        return traffic.requests();
    }

    /** The requests for answers of one model, oldest first. */
    public List<Recorded> requests(String model) {
        return requests().stream()
                .filter(request -> request.model().equals(model))
                .toList();
    }

    /** The requests to load a model, oldest first. */
    public List<Recorded> loadRequests() {
        return List.copyOf(loadRequests);
    }

    /** Answers that are under way. */
    public int open() {
        return traffic.open();
    }

    /** Answers whose connection went away before their end, because of the client or a stop. */
    public int cancelled() {
        return traffic.cancelled();
    }

    /** Listens on the same port as before. */
    public void start() {
        server = vertx.createHttpServer()
                .connectionHandler(opened -> connections.incrementAndGet())
                .requestHandler(this::handle);
        port = join(server.listen(port, host)).actualPort();
    }

    /** Drops all connections and listens no more. */
    public void stop() {
        join(server.close());
    }

    @Override
    public void close() {
        join(vertx.close());
    }

    private void handle(HttpServerRequest request) {
        if (answers.containsKey(request.path())) {
            request.body().onSuccess(body -> answer(request, answers.get(request.path()), parse(body.toString())));
        } else if (listings.containsKey(request.path())) {
            send(request.response(), 200, listings.get(request.path()).models(models));
        } else if (request.path().equals("/api/show")) {
            request.body()
                    .onSuccess(body -> describe(
                            request,
                            new OllamaWire(),
                            parse(body.toString()).path("model").asText()));
        } else if (request.path().equals("/props")) {
            describe(request, new OpenAiWire(), request.getParam("model"));
        } else if (request.path().equals("/api/ps")) {
            send(request.response(), 200, new OllamaWire().loaded(memory.held(models)));
        } else if (request.path().equals("/api/pull")) {
            request.body()
                    .onSuccess(body ->
                            pull(request, parse(body.toString()).path("model").asText()));
        } else if (request.path().equals("/api/generate")) {
            request.body().onSuccess(body -> {
                loadRequests.add(new Recorded(request.path(), headers(request), parse(body.toString())));
                send(
                        request.response(),
                        200,
                        Wire.object().put("done_reason", "load").put("done", true));
            });
        } else {
            send(request.response(), 404, Wire.object().put("error", "no such path"));
        }
    }

    private void answer(HttpServerRequest request, Wire wire, JsonNode body) {
        Recorded asked = new Recorded(request.path(), headers(request), body);
        traffic.asked(asked);
        Script script = scripts.getOrDefault(asked.model(), () -> null).get();
        if (script == null) {
            reject(request.response(), wire, UNKNOWN);
        } else if (script.fault() == Fault.REFUSES_THINK && body.has("think")) {
            reject(request.response(), wire, NO_THINK);
        } else if (rejected.get(asked.model()).getAndIncrement()
                < script.rejection().times()) {
            reject(request.response(), wire, script.rejection());
        } else {
            Runnable hangUp = () -> request.connection().close();
            var playback = new Playback(
                    vertx, request.response(), hangUp, wire, asked.model(), script, traffic, memory::leave);
            memory.enter(asked.model(), playback::start);
        }
    }

    private void pull(HttpServerRequest request, String model) {
        var fetching = pulls.get(model);
        if (fetching == null) {
            reject(request.response(), new OllamaWire(), UNKNOWN);
            return;
        }
        Runnable hangUp = () -> request.connection().close();
        new FakePull(vertx, request.response(), hangUp, fetching.fault(), fetching.done(), cancelledPulls).start();
    }

    private void describe(HttpServerRequest request, Wire wire, String model) {
        descriptions.add(model);
        Set<Input> taken = inputs.get(model);
        if (taken == null) {
            reject(request.response(), wire, UNKNOWN);
        } else {
            send(request.response(), 200, wire.description(taken));
        }
    }

    private static void reject(HttpServerResponse response, Wire wire, Rejection rejection) {
        if (rejection.retryAfter() != null) {
            response.putHeader("Retry-After", rejection.retryAfter());
        }
        send(response, rejection.status(), wire.rejection(rejection));
    }

    private static void send(HttpServerResponse response, int status, JsonNode json) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(json.toString());
    }

    private static Map<String, String> headers(HttpServerRequest request) {
        return Collections.unmodifiableMap(request.headers().entries().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (a, b) -> a)));
    }

    private static JsonNode parse(String body) {
        try {
            return Wire.MAPPER.readTree(body);
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }

    private static <T> T join(io.vertx.core.Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
