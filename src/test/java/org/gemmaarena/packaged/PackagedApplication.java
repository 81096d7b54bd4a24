package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The application as {@code mvn package} leaves it, run by {@code java -jar} in a directory of its own. It keeps directory
 * and ports over a restart; its log stays below {@code target/packaged}.
 */
final class PackagedApplication implements AutoCloseable, Logged {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Path jar;
    private final Path directory;
    private final Path log;
    private final int port = Workplace.freePort();
    private final int managementPort = Workplace.freePort();
    private final Map<String, String> settings = new TreeMap<>();
    private final List<String> options = new ArrayList<>();
    private OwnProcess process;
    private Duration startTime;

    private PackagedApplication(String flavour) {
        jar = Path.of("target", flavour, "quarkus-run.jar").toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: run mvn package first");
        }
        directory = Workplace.fresh(flavour);
        log = directory.resolveSibling(directory.getFileName() + ".log");
        with("quarkus.http.port", Integer.toString(port));
        with("quarkus.management.port", Integer.toString(managementPort));
    }

    static PackagedApplication onH2() {
        return new PackagedApplication("quarkus-app");
    }

    static PackagedApplication on(DurablePostgres postgres) {
        return new PackagedApplication("quarkus-app-postgresql")
                .with("quarkus.datasource.jdbc.url", postgres.url())
                .with("quarkus.datasource.username", DurablePostgres.USER);
    }

    /** Sets a system property from the next start on. */
    PackagedApplication with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    /** Starts it from now on with less compilation: quicker for tests that start it often, no measure of anything. */
    PackagedApplication startingQuickly() {
        options.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        return this;
    }

    /** @param size as {@code -Xmx} takes it */
    PackagedApplication withHeap(String size) {
        options.add("-Xmx" + size);
        return this;
    }

    /** Starts it and waits until it is ready. */
    PackagedApplication start() {
        var before = System.nanoTime();
        process = OwnProcess.start(directory, log, command());
        var started = process;
        Patience.until("the application is ready or dead", START_LIMIT, () -> ready() || !started.alive());
        if (!started.alive()) {
            throw new AssertionError("the application ended while it started");
        }
        startTime = Duration.ofNanos(System.nanoTime() - before);
        return this;
    }

    /** Starts it and waits until it has ended by itself, without a fault. */
    void runToItsEnd() {
        process = OwnProcess.start(directory, log, command());
        assertThat(process.awaitExit(START_LIMIT)).isZero();
    }

    /** Ends it with SIGKILL. */
    void kill() {
        process.kill();
    }

    /** Ends it with SIGTERM. */
    void stop() {
        process.stop();
    }

    /** Starts it again on the same data and ports; kills it before, if it runs. */
    PackagedApplication restart() {
        kill();
        return start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Where it works; H2 has its files in {@code data} there. */
    Path directory() {
        return directory;
    }

    int managementPort() {
        return managementPort;
    }

    long pid() {
        return process.pid();
    }

    /** From the start of the process to its first answer that it is ready. */
    Duration startTime() {
        return startTime;
    }

    /** All that it has logged. */
    List<String> log() throws IOException {
        return Files.readAllLines(log);
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

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /** Whether it says so by itself; also false where nothing answers. */
    boolean ready() throws IOException {
        return says("/q/health/ready");
    }

    /** Whether it says that nobody needs to start it again. */
    boolean alive() throws IOException {
        return says("/q/health/live");
    }

    /** The page of its metrics. */
    String metrics() throws IOException {
        var asked = ask("/q/metrics");
        try (var body = asked.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            asked.disconnect();
        }
    }

    private boolean says(String path) throws IOException {
        var asked = ask(path);
        try {
            return asked.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        } finally {
            asked.disconnect();
        }
    }

    private HttpURLConnection ask(String path) throws IOException {
        var asked = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + managementPort + path).toURL().openConnection();
        asked.setConnectTimeout(2000);
        asked.setReadTimeout(5000);
        return asked;
    }
}
