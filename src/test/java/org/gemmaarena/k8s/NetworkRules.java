package org.gemmaarena.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** Who may talk to whom. */
final class NetworkRules {

    static final List<Rule> ALL = List.of(
            new Rule("default-deny", NetworkRules::allowedByDefault),
            new Rule("needed-traffic", NetworkRules::cutOff),
            new Rule("traffic-let-in", NetworkRules::keptOut),
            new Rule("restricted-namespace", NetworkRules::unrestricted),
            new Rule("not-exposed", NetworkRules::exposed),
            new Rule("streams-flow", NetworkRules::collected));

    /** Seconds that a model may be silent while it loads: arena.battle.first-token-limit. */
    private static final int SILENCE = 600;

    private NetworkRules() {}

    private static Stream<String> allowedByDefault(Manifests objects) {
        return objects.of("NetworkPolicy")
                        .map(Manifest::spec)
                        .anyMatch(policy -> policy.path("podSelector").isEmpty()
                                && policy.path("policyTypes").size() == 2
                                && !policy.has("ingress")
                                && !policy.has("egress"))
                ? Stream.empty()
                : Stream.of("no policy covers every pod in both directions");
    }

    private static Stream<String> cutOff(Manifests objects) {
        return objects.arena().flatMap(arena -> Stream.of(53, 5432, 11434)
                .filter(port -> !mayReach(objects, arena.podLabels(), port))
                .map(port -> arena + " can't reach port " + port));
    }

    private static boolean mayReach(Manifests objects, JsonNode labels, int port) {
        return policiesOf(objects, labels)
                .flatMap(policy -> Manifest.each(policy.path("egress")))
                .flatMap(rule -> Manifest.each(rule.path("ports")))
                .anyMatch(open -> open.path("port").asInt() == port);
    }

    /** What the arena may send to pods, a policy of theirs takes; and what an Ingress or a trial sends to it, one of its own. */
    private static Stream<String> keptOut(Manifests objects) {
        return objects.arena().flatMap(arena -> {
            var answered = policiesOf(objects, arena.podLabels())
                    .flatMap(policy -> Manifest.each(policy.path("egress")))
                    .flatMap(rule -> Manifest.each(rule.path("to")))
                    .filter(peer -> peer.has("podSelector") && !peer.has("namespaceSelector"))
                    .flatMap(peer -> podsOf(objects, peer.path("podSelector")))
                    .filter(labels -> policiesOf(objects, labels).noneMatch(policy -> takes(policy, arena.podLabels())))
                    .map(labels -> "no policy lets the arena in at " + labels);
            boolean visited = policiesOf(objects, arena.podLabels())
                    .flatMap(policy -> Manifest.each(policy.path("ingress")))
                    .flatMap(rule -> Manifest.each(rule.path("ports")))
                    .anyMatch(port -> port.path("port").asText().equals("http"));
            boolean expected = objects.mostReplicas(arena) > 1;
            return Stream.concat(
                    answered, expected && !visited ? Stream.of("no policy lets visitors in") : Stream.empty());
        });
    }

    /** The labels of pods that are chosen; of those that an operator makes, what they are chosen by. */
    private static Stream<JsonNode> podsOf(Manifests objects, JsonNode selector) {
        var pods = objects.workloads()
                .map(Manifest::podLabels)
                .filter(labels -> new Selector(selector).matches(labels))
                .toList();
        return pods.isEmpty() ? Stream.of(selector.path("matchLabels")) : pods.stream();
    }

    private static boolean takes(JsonNode policy, JsonNode labels) {
        return Manifest.each(policy.path("ingress"))
                .flatMap(rule -> Manifest.each(rule.path("from")))
                .anyMatch(peer -> new Selector(peer.path("podSelector")).matches(labels));
    }

    private static Stream<JsonNode> policiesOf(Manifests objects, JsonNode labels) {
        return objects.of("NetworkPolicy").map(Manifest::spec).filter(policy -> new Selector(policy.path("podSelector"))
                .matches(labels));
    }

    private static Stream<String> unrestricted(Manifests objects) {
        return objects.of("Namespace")
                .filter(space -> !space.json()
                        .path("metadata")
                        .path("labels")
                        .path("pod-security.kubernetes.io/enforce")
                        .asText()
                        .equals("restricted"))
                .map(space -> space + " takes pods that are not restricted");
    }

    /** The arena's pages only, and only by an Ingress. */
    private static Stream<String> exposed(Manifests objects) {
        var outside = objects.of("Service")
                .filter(service ->
                        !service.spec().path("type").asText("ClusterIP").equals("ClusterIP"))
                .map(service -> service + " is open to the outside");
        var others = objects.of("Ingress")
                .flatMap(ingress -> ingress.json().findValues("service").stream())
                .filter(backend -> !backend.path("name").asText().equals("arena")
                        || !backend.at("/port/name").asText().equals("http"))
                .map(backend -> "An Ingress opens " + backend);
        var management = objects.of("Service")
                .filter(service -> service.name().equals("arena"))
                .filter(service -> service.spec().path("ports").size() != 1
                        || !service.spec().at("/ports/0/targetPort").asText().equals("http"))
                .map(service -> service + " offers more than pages");
        return Stream.of(outside, others, management).flatMap(found -> found);
    }

    private static Stream<String> collected(Manifests objects) {
        return objects.of("Ingress")
                .filter(ingress -> {
                    var notes = ingress.json().at("/metadata/annotations");
                    return !notes.path("nginx.ingress.kubernetes.io/proxy-buffering")
                                    .asText()
                                    .equals("off")
                            || notes.path("nginx.ingress.kubernetes.io/proxy-read-timeout")
                                            .asInt()
                                    < SILENCE;
                })
                .map(ingress -> ingress + " holds up or cuts off streams");
    }
}
