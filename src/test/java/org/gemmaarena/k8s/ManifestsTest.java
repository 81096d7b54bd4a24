package org.gemmaarena.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every overlay keeps every rule, and every rule refuses the manifest that was broken for it. */
class ManifestsTest {

    private static final Path OVERLAYS = Path.of("k8s/overlays");
    private static final Path BROKEN = Path.of("src/test/resources/k8s/broken");

    @BeforeAll
    static void needs_kubectl() {
        var there = Kubectl.find().isPresent();
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(Kubectl.ABSENT);
        }
        if (!there) {
            System.out.println("The manifests are not tested: " + Kubectl.ABSENT);
        }
        assumeTrue(there, Kubectl.ABSENT);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void an_overlay_keeps_every_rule(String overlay) {
        var objects = Manifests.parse(Kubectl.kustomize(OVERLAYS.resolve(overlay)));

        assertThat(objects.arena()).hasSize(1);
        assertThat(Rule.ALL.stream().flatMap(rule -> rule.faultsOf(objects).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_refuses_the_manifest_that_was_broken_for_it(String name) {
        var rule = Rule.ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(rule.faultsOf(Manifests.parse(Kubectl.kustomize(BROKEN.resolve(name)))))
                .isNotEmpty();
    }

    @Test
    void every_rule_has_a_broken_manifest_and_every_broken_manifest_a_rule() {
        assertThat(rules()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(folders(BROKEN));
    }

    static List<String> overlays() {
        return folders(OVERLAYS);
    }

    static Stream<String> rules() {
        return Rule.ALL.stream().map(Rule::name);
    }

    private static List<String> folders(Path parent) {
        try (var children = Files.list(parent)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
