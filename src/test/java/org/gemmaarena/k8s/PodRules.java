package org.gemmaarena.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How pods and their containers run. */
final class PodRules {

    static final List<Rule> ALL = List.of(
            eachContainer(
                    "pinned-images",
                    "its image has no version",
                    container -> isPinned(container.path("image").asText())),
            eachContainer("requests-and-limits", "processor or memory is not asked for or limited", PodRules::isSized),
            eachContainer(
                    "restricted-containers",
                    "it may more than Pod Security's restricted lets it",
                    container -> isRestricted(container.path("securityContext"))),
            eachContainer("read-only-root", "its root can be written", container -> container
                    .at("/securityContext/readOnlyRootFilesystem")
                    .asBoolean()),
            eachPod(
                    "restricted-pods",
                    "it may run as root, or with every system call",
                    pod -> pod.at("/securityContext/runAsNonRoot").asBoolean()
                            && pod.at("/securityContext/runAsUser").asInt() > 0
                            && pod.at("/securityContext/seccompProfile/type")
                                    .asText()
                                    .equals("RuntimeDefault")
                            && !pod.path("hostNetwork").asBoolean()
                            && !pod.path("hostPID").asBoolean()),
            eachPod(
                    "no-tokens",
                    "it gets a token for the API server",
                    pod -> pod.has("automountServiceAccountToken")
                            && !pod.path("automountServiceAccountToken").asBoolean()),
            new Rule("three-probes", PodRules::probes),
            new Rule("liveness-alone", PodRules::liveness));

    private PodRules() {}

    private static Rule eachContainer(String name, String fault, Predicate<JsonNode> kept) {
        return new Rule(name, objects -> objects.workloads().flatMap(workload -> workload.containers()
                .filter(kept.negate())
                .map(container -> workload + ", " + container.path("name") + ": " + fault)));
    }

    private static Rule eachPod(String name, String fault, Predicate<JsonNode> kept) {
        return new Rule(name, objects -> objects.workloads()
                .filter(workload -> !kept.test(workload.pod()))
                .map(workload -> workload + ": " + fault));
    }

    private static boolean isPinned(String image) {
        return image.contains("@sha256:") || image.matches(".*:[^/]+") && !image.endsWith(":latest");
    }

    private static boolean isSized(JsonNode container) {
        var memory = container.at("/resources/limits/memory");
        return container.at("/resources/requests").has("cpu")
                && !memory.isMissingNode()
                && memory.equals(container.at("/resources/requests/memory"));
    }

    private static boolean isRestricted(JsonNode context) {
        return !context.path("allowPrivilegeEscalation").asBoolean(true)
                && !context.path("privileged").asBoolean()
                && context.at("/capabilities/drop/0").asText().equals("ALL")
                && !context.path("capabilities").has("add");
    }

    private static Stream<String> probes(Manifests objects) {
        return objects.arena().flatMap(arena -> Stream.of("startup", "readiness", "liveness")
                .map(probe -> arena.pod().at("/containers/0/" + probe + "Probe/httpGet/port"))
                .filter(port -> !port.asText().equals("management"))
                .map(port -> arena + " lacks a probe on its management port"));
    }

    /** A restart mends neither a database nor a model server. */
    private static Stream<String> liveness(Manifests objects) {
        return objects.arena()
                .map(arena -> arena.pod()
                        .at("/containers/0/livenessProbe/httpGet/path")
                        .asText())
                .filter(path -> !path.equals("/q/health/live"))
                .map(path -> "The arena is restarted by " + path);
    }
}
