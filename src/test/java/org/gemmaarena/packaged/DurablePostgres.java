package org.gemmaarena.packaged;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A PostgreSQL that keeps what it has confirmed, unlike the embedded one's defaults; it can be killed and started again on
 * the same data and port.
 */
final class DurablePostgres implements AutoCloseable, Logged {

    static final String USER = "postgres";

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final Path directory = Workplace.fresh("postgresql");
    private final Path data = directory.resolve("data");
    private final Path log = directory.resolveSibling(directory.getFileName() + ".log");
    private final int port = Workplace.freePort();
    private EmbeddedPostgres server;

    DurablePostgres start() {
        try {
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(LIMIT)
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(Redirect.appendTo(log.toFile()))
                    .setConnectConfig("connectTimeout", "20");
            DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
            server = builder.start();
            requireDurable();
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
        return this;
    }

    /** Where its data is. */
    Path directory() {
        return directory;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Ends the postmaster and all its children with SIGKILL, at one moment, as a crash would. */
    void kill() {
        var family = family();
        family.forEach(ProcessHandle::destroyForcibly);
        Patience.until("all of PostgreSQL is gone", LIMIT, () -> family.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Stops all of it where it is: nothing is answered and no connection ends, as where its machine has vanished. */
    void freeze() {
        signal("-STOP");
    }

    void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        family().forEach(process -> {
            try {
                new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                        .start()
                        .waitFor();
            } catch (IOException | InterruptedException notSent) {
                throw new IllegalStateException(notSent);
            }
        });
    }

    private List<ProcessHandle> family() {
        var postmaster = ProcessHandle.of(pid()).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }

    /** Starts it after a kill; it recovers from its log. */
    DurablePostgres restart() {
        release();
        return start();
    }

    @Override
    public String lastWords() {
        return OwnProcess.tail(log);
    }

    @Override
    public void close() {
        if (server != null) {
            release();
        }
        Workplace.clear(directory);
    }

    private void release() {
        try {
            server.close();
        } catch (IOException notClosed) {
            throw new UncheckedIOException(notClosed);
        }
    }

    long pid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        } catch (IOException notRunning) {
            throw new UncheckedIOException(notRunning);
        }
    }

    private void requireDurable() {
        try (var connection = server.getDatabase(USER, "postgres", Map.of("connectTimeout", "20"))
                        .getConnection();
                var statement = connection.createStatement()) {
            for (var setting : DURABLE) {
                var shown = statement.executeQuery("show " + setting);
                shown.next();
                if (!shown.getString(1).equals("on")) {
                    throw new IllegalStateException(setting + " is " + shown.getString(1));
                }
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }
}
