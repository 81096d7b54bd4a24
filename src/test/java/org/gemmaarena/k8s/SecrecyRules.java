package org.gemmaarena.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Secrets are named, never written down, and how they are made is told. */
final class SecrecyRules {

    static final List<Rule> ALL =
            List.of(new Rule("no-plain-secrets", SecrecyRules::plain), new Rule("told-secrets", SecrecyRules::untold));

    private static final Path GUIDE = Path.of("docs/kubernetes.md");
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|api[-_]?key).*");
    private static final Pattern SETTING =
            Pattern.compile("(?im)^[^#\\n]*(password|secret|token|api-key)[^=\\n]*=\\s*[^$\\s]");

    private SecrecyRules() {}

    private static Stream<String> plain(Manifests objects) {
        var secrets = objects.of("Secret").map(secret -> secret + " is written down");
        var variables = objects.workloads().flatMap(workload -> workload.containers()
                .flatMap(container -> Manifest.each(container.path("env")))
                .filter(entry -> SECRET.matcher(entry.path("name").asText()).matches() && entry.has("value"))
                .map(entry -> workload + ": " + entry.path("name") + " is written down"));
        var settings = objects.of("ConfigMap")
                .filter(map -> map.json().path("data").properties().stream()
                        .anyMatch(entry -> SECRET.matcher(entry.getKey()).matches()
                                || SETTING.matcher(entry.getValue().asText()).find()))
                .map(map -> map + " holds a secret");
        return Stream.of(secrets, variables, settings).flatMap(found -> found);
    }

    private static Stream<String> untold(Manifests objects) {
        var guide = read(GUIDE);
        var used = objects.workloads()
                .flatMap(Manifest::containers)
                .flatMap(container -> Manifest.each(container.path("env")))
                .map(entry -> entry.at("/valueFrom/secretKeyRef"))
                .filter(reference -> !reference.isMissingNode());
        return used.filter(reference -> !guide.contains(
                                "secret generic " + reference.path("name").asText() + " ")
                        || !guide.contains(
                                "--from-literal=" + reference.path("key").asText() + "="))
                .map(reference -> GUIDE + " doesn't tell how to make " + reference);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
