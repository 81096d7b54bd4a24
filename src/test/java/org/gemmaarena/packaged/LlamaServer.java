package org.gemmaarena.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A real llama-server with one of the tiny models, on a port that it keeps over a restart. */
final class LlamaServer implements AutoCloseable, Logged {

    private static final Duration LOAD_LIMIT = Duration.ofSeconds(60);

    private final String model;
    private final Path directory;
    private final Path log;
    private final int port = Workplace.freePort();
    private OwnProcess process;

    LlamaServer(String model) {
        this.model = model;
        directory = Workplace.fresh("llama-" + model);
        log = directory.resolveSibling(directory.getFileName() + ".log");
    }

    /** The program that {@code LLAMA_SERVER_BIN} names, if it does name one. */
    static Optional<Path> program() {
        return Optional.ofNullable(System.getenv("LLAMA_SERVER_BIN"))
                .map(Path::of)
                .filter(Files::isExecutable);
    }

    LlamaServer start() {
        var weights =
                Path.of("src", "test", "resources", "gguf", model + ".gguf").toAbsolutePath();
        process = OwnProcess.start(
                directory,
                log,
                List.of(
                        program().orElseThrow().toString(),
                        "-m",
                        weights.toString(),
                        "--alias",
                        model,
                        "--host",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port),
                        "--threads",
                        "1",
                        "--parallel",
                        "2",
                        "--context-shift",
                        "--jinja"));
        Patience.until("llama-server has loaded " + model, LOAD_LIMIT, () -> slots().size() == 2);
        return this;
    }

    void kill() {
        process.kill();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Whether it is writing an answer. */
    boolean busy() throws IOException {
        return StreamSupport.stream(slots().spliterator(), false)
                .anyMatch(slot -> slot.path("is_processing").asBoolean());
    }

    @Override
    public String lastWords() {
        return OwnProcess.tail(log);
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
        Workplace.clear(directory);
    }

    private JsonNode slots() throws IOException {
        return ArenaClient.JSON.readTree(url().resolve("/slots").toURL());
    }
}
