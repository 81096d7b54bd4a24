package org.gemmaarena.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;

/** A fresh directory below {@code target/}, and ports that nobody uses. */
final class Workplace {

    private static final Path ALL = Path.of("target", "packaged").toAbsolutePath();

    private Workplace() {}

    static Path fresh(String name) {
        try {
            Files.createDirectories(ALL);
            return Files.createTempDirectory(ALL, name + "-");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
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
