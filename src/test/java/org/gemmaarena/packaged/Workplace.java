package org.gemmaarena.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** A fresh directory below {@code target/}, and ports that nobody uses. */
final class Workplace {

    private static final Path ALL = Path.of("target", "packaged").toAbsolutePath();

    /** Below those that the system gives to whoever connects: one of them may be taken before somebody listens at it. */
    private static final int FIRST_PORT = 20_000;

    private static final int PORTS = 12_000;
    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(PORTS));

    private Workplace() {}

    static Path fresh(String name) {
        try {
            Files.createDirectories(ALL);
            return Files.createTempDirectory(ALL, name + "-");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Each is given out once. */
    static int freePort() {
        for (int tries = 0; tries < PORTS; tries++) {
            int port = FIRST_PORT + Math.floorMod(NEXT_PORT.getAndIncrement(), PORTS);
            try (var socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException inUse) {
                // the next one
            }
        }
        throw new IllegalStateException("no port is free");
    }

    /** Deletes a directory whose processes are gone; what can't be deleted stays below {@code target/}. */
    static void clear(Path directory) {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException gone) {
            // somebody was faster
        } catch (IOException inUse) {
            System.out.println("Left behind: " + directory + " (" + inUse + ")");
        }
    }
}
