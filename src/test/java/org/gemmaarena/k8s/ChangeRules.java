package org.gemmaarena.k8s;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Replicas come and go without anybody noticing. */
final class ChangeRules {

    static final List<Rule> ALL = List.of(
            new Rule("none-unavailable", ChangeRules::unavailable),
            new Rule("time-to-end", ChangeRules::cutShort),
            new Rule("readiness-goes-first", ChangeRules::late),
            new Rule("schema-before", ChangeRules::schema),
            new Rule("quick-eviction", ChangeRules::slowEviction),
            new Rule("disruption-budget", ChangeRules::disruption),
            new Rule("spread", ChangeRules::together));

    /** What the application itself takes at most to store what it cut off, and some to spare. */
    private static final Duration STORING = Duration.ofSeconds(10);

    private ChangeRules() {}

    private static Stream<String> unavailable(Manifests objects) {
        return objects.of("Deployment")
                .filter(workload -> !workload.spec()
                        .at("/strategy/rollingUpdate/maxUnavailable")
                        .asText()
                        .equals("0"))
                .map(workload -> workload + " is updated with fewer replicas than it needs");
    }

    private static Stream<String> cutShort(Manifests objects) {
        return objects.arena()
                .filter(arena -> delay(arena)
                                .plus(duration(arena, "QUARKUS_SHUTDOWN_TIMEOUT"))
                                .plus(duration(arena, "ARENA_BATTLE_FINISH_LIMIT"))
                                .plus(STORING)
                                .toSeconds()
                        > arena.pod().path("terminationGracePeriodSeconds").asLong())
                .map(arena -> arena + " is killed before its streams had their time");
    }

    /** The delay outlasts a readiness probe that fails, and the news of it to every node. */
    private static Stream<String> late(Manifests objects) {
        return objects.arena()
                .filter(arena -> {
                    var probe = arena.pod().at("/containers/0/readinessProbe");
                    return delay(arena).toSeconds()
                            < 2L
                                    * probe.path("periodSeconds").asInt(10)
                                    * probe.path("failureThreshold").asInt(3);
                })
                .map(arena -> arena + " refuses requests that still come");
    }

    private static Duration delay(Manifest arena) {
        return duration(arena, "QUARKUS_SHUTDOWN_DELAY");
    }

    private static Duration duration(Manifest workload, String variable) {
        return Duration.parse("PT" + workload.environment(variable).orElse("0S"));
    }

    private static Stream<String> schema(Manifests objects) {
        return objects.arena()
                .filter(arena -> {
                    var init = arena.pod().at("/initContainers/0");
                    return !init.path("image").equals(arena.pod().at("/containers/0/image"))
                            || Manifest.each(init.path("env"))
                                    .noneMatch(entry -> entry.path("name")
                                                    .asText()
                                                    .equals("QUARKUS_INIT_AND_EXIT")
                                            && entry.path("value").asText().equals("true"))
                            || !arena.environment("QUARKUS_FLYWAY_MIGRATE_AT_START")
                                    .equals(Optional.of("false"));
                })
                .map(arena -> arena + " changes the schema while probes watch it, or not at all");
    }

    private static Stream<String> slowEviction(Manifests objects) {
        return objects.arena()
                .filter(arena -> Manifest.each(arena.pod().path("tolerations"))
                                .filter(one -> one.path("effect").asText().equals("NoExecute"))
                                .filter(one -> one.path("tolerationSeconds").asInt(Integer.MAX_VALUE) <= 30)
                                .map(one -> one.path("key").asText())
                                .filter(
                                        List.of("node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable")
                                                ::contains)
                                .count()
                        != 2)
                .map(arena -> arena + " stays on a lost node for minutes");
    }

    /** Many replicas have a budget that lets one go; a single one has none, or its node could never be drained. */
    private static Stream<String> disruption(Manifests objects) {
        return objects.of("Deployment")
                .filter(workload -> {
                    var budgets = objects.of("PodDisruptionBudget")
                            .filter(budget ->
                                    new Selector(budget.spec().path("selector")).matches(workload.podLabels()))
                            .toList();
                    return objects.fewestReplicas(workload) > 1
                            ? budgets.size() != 1
                                    || budgets.get(0)
                                                    .spec()
                                                    .path("maxUnavailable")
                                                    .asInt()
                                            != 1
                            : !budgets.isEmpty();
                })
                .map(workload -> workload + " has no budget for disruptions, or one that forbids them");
    }

    private static Stream<String> together(Manifests objects) {
        return objects.of("Deployment")
                .filter(workload -> objects.fewestReplicas(workload) > 1)
                .filter(workload -> !Manifest.each(workload.pod().path("topologySpreadConstraints"))
                        .filter(one -> new Selector(one.path("labelSelector")).matches(workload.podLabels()))
                        .map(one -> one.path("topologyKey").asText())
                        .toList()
                        .containsAll(List.of("topology.kubernetes.io/zone", "kubernetes.io/hostname")))
                .map(workload -> workload + " may run on one node or in one zone");
    }
}
