package org.gemmaarena.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A file system of its own, so small that it can be filled: a tmpfs, for which one has to be root or may {@code sudo}. */
final class SmallDisk implements AutoCloseable {

    private static final int PIECE = 4096;

    private final Path place;

    /** @param place where it is mounted; becomes a directory */
    SmallDisk(Path place, int megabytes) {
        this.place = place;
        try {
            Files.createDirectories(place);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        asRoot("mount", "-t", "tmpfs", "-o", "mode=0700,size=" + megabytes + "m", "tmpfs", place.toString());
    }

    /** Takes all the room that is left, to the last page. */
    void fill() {
        try (var filling = FileChannel.open(filling(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                filling.write(ByteBuffer.allocate(PIECE));
            }
        } catch (IOException full) {
            // that is what it was for
        }
    }

    /** Gives back what {@link #fill} took. */
    void makeRoom() {
        try {
            Files.delete(filling());
        } catch (IOException notFilled) {
            throw new UncheckedIOException(notFilled);
        }
    }

    @Override
    public void close() {
        asRoot("umount", "--lazy", place.toString());
        Workplace.clear(place);
    }

    private Path filling() {
        return place.resolve("filling");
    }

    private static void asRoot(String... command) {
        var log = Workplace.fresh("disk").resolve("log");
        boolean done = List.of(List.<String>of(), List.of("sudo", "-n")).stream()
                .anyMatch(before -> {
                    var whole = new ArrayList<>(before);
                    whole.addAll(List.of(command));
                    try {
                        return new ProcessBuilder(whole)
                                        .redirectErrorStream(true)
                                        .redirectOutput(log.toFile())
                                        .start()
                                        .waitFor()
                                == 0;
                    } catch (IOException missing) {
                        return false;
                    } catch (InterruptedException interrupted) {
                        throw new AssertionError(interrupted);
                    }
                });
        if (!done) {
            throw new AssertionError(
                    "a small disk needs root or sudo without a password, and a machine that lets one mount: "
                            + OwnProcess.tail(log));
        }
    }
}
