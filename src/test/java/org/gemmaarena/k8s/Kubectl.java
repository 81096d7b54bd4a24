package org.gemmaarena.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The kubectl that {@code ARENA_KUBECTL} or the search path names; only its kustomize is used, which needs no cluster. */
final class Kubectl {

    static final String ABSENT = "kubectl is missing: name one in ARENA_KUBECTL";

    private Kubectl() {}

    static Optional<Path> find() {
        var named = Stream.ofNullable(System.getenv("ARENA_KUBECTL")).map(Path::of);
        var onPath = Arrays.stream(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, "kubectl"));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    /** The objects of a folder with a {@code kustomization.yaml}, as YAML. */
    static String kustomize(Path folder) {
        try {
            var errors = Files.createTempFile("kustomize", ".txt");
            var process = new ProcessBuilder(find().orElseThrow().toString(), "kustomize", folder.toString())
                    .redirectError(errors.toFile())
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalArgumentException(folder + ": " + Files.readString(errors));
            }
            return output;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
