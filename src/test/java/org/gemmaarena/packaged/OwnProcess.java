package org.gemmaarena.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that a test has started: its output goes to a file, and it does not outlive the test's own process. */
final class OwnProcess implements AutoCloseable {

    private static final int TAIL = 6000;

    private final Path log;
    private final Process process;
    private final Thread hook;

    private OwnProcess(Path log, Process process) {
        this.log = log;
        this.process = process;
        this.hook = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static OwnProcess start(Path directory, Path log, List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
            return new OwnProcess(log, process);
        } catch (IOException notStarted) {
            throw new UncheckedIOException("could not start " + command, notStarted);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Waits until it has ended by itself; its exit code. */
    int awaitExit(Duration limit) {
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("process " + pid() + " still runs after " + limit);
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    /** Ends it with SIGKILL and waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends it with SIGTERM, as an operator does, and waits until it is gone. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError("process " + pid() + " is still there 30 s after its end was asked for");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // then the hook runs, and finds nothing to do
        }
    }

    @Override
    public void close() {
        kill();
    }

    static String tail(Path log) {
        try {
            var text = Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "(no log)";
            return "== the end of " + log + "\n" + text.substring(Math.max(0, text.length() - TAIL));
        } catch (IOException unreadable) {
            return "== " + log + " can't be read: " + unreadable;
        }
    }
}
