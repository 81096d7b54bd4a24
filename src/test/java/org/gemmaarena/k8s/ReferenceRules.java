package org.gemmaarena.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whatever names something else names something that is there. */
final class ReferenceRules {

    static final List<Rule> ALL = List.of(
            new Rule("selectors-match", ReferenceRules::selectors),
            new Rule("settings-exist", ReferenceRules::settings),
            new Rule("volumes-exist", ReferenceRules::volumes),
            new Rule("accounts-exist", ReferenceRules::accounts),
            new Rule("services-exist", ReferenceRules::services),
            new Rule("targets-exist", ReferenceRules::targets));

    private ReferenceRules() {}

    private static Stream<String> selectors(Manifests objects) {
        var own = objects.workloads()
                .filter(workload -> workload.spec().has("selector"))
                .filter(workload -> !new Selector(workload.spec().path("selector")).matches(workload.podLabels()))
                .map(workload -> workload + " doesn't select its own pods");
        var others = Stream.of("Service", "PodDisruptionBudget", "PodMonitor", "NetworkPolicy")
                .flatMap(objects::of)
                .flatMap(object -> selectorsOf(object)
                        .filter(selector -> !selector.matchesAll() && !someMatch(objects, selector))
                        .map(selector -> object + " selects nothing by " + selector.json()));
        return Stream.concat(own, others);
    }

    private static Stream<Selector> selectorsOf(Manifest object) {
        var spec = object.spec();
        var peers = Stream.of(spec.path("ingress"), spec.path("egress"))
                .flatMap(Manifest::each)
                .flatMap(rule -> Stream.of(rule.path("from"), rule.path("to")))
                .flatMap(Manifest::each)
                .map(peer -> peer.path("podSelector"));
        return Stream.concat(Stream.of(spec.path("selector"), spec.path("podSelector")), peers)
                .map(Selector::new);
    }

    private static boolean someMatch(Manifests objects, Selector selector) {
        return objects.all().stream().anyMatch(object -> selector.matches(object.podLabels()));
    }

    private static Stream<String> settings(Manifests objects) {
        return objects.workloads().flatMap(workload -> {
            var read = workload.containers()
                    .flatMap(container -> Manifest.each(container.path("env")))
                    .map(entry -> entry.at("/valueFrom/configMapKeyRef"))
                    .filter(reference -> !reference.isMissingNode())
                    .filter(reference -> objects.of("ConfigMap")
                            .filter(map ->
                                    map.is("ConfigMap", reference.path("name").asText()))
                            .noneMatch(map -> map.json()
                                    .path("data")
                                    .has(reference.path("key").asText())));
            var mounted = Manifest.each(workload.pod().path("volumes"))
                    .map(volume -> volume.path("configMap"))
                    .filter(map -> !map.isMissingNode())
                    .filter(map ->
                            !exists(objects, "ConfigMap", map.path("name").asText()));
            return Stream.concat(read, mounted).map(missing -> workload + ": no such settings as " + missing);
        });
    }

    private static Stream<String> volumes(Manifests objects) {
        return objects.workloads().flatMap(workload -> {
            var there = Stream.concat(
                            Manifest.each(workload.pod().path("volumes")).map(volume -> volume.path("name")),
                            Manifest.each(workload.spec().path("volumeClaimTemplates"))
                                    .map(claim -> claim.at("/metadata/name")))
                    .collect(Collectors.toSet());
            return workload.containers()
                    .flatMap(container -> Manifest.each(container.path("volumeMounts")))
                    .filter(mount -> !there.contains(mount.path("name")))
                    .map(mount -> workload + ": no such volume as " + mount.path("name"));
        });
    }

    private static Stream<String> accounts(Manifests objects) {
        return objects.workloads()
                .filter(workload -> !exists(
                        objects,
                        "ServiceAccount",
                        workload.pod().path("serviceAccountName").asText()))
                .map(workload -> workload + " has no service account of its own");
    }

    /** Also the ports: a Service's must be open on its pods, a backend's on its Service. */
    private static Stream<String> services(Manifests objects) {
        var closed = objects.of("Service")
                .flatMap(service -> Manifest.each(service.spec().path("ports"))
                        .filter(port -> !isOpen(objects, service, port))
                        .map(port -> service + " leads to a port that is not open: " + port));
        var backends = objects.of("Ingress")
                .flatMap(ingress -> ingress.json().findValues("service").stream())
                .filter(backend -> objects.of("Service")
                        .filter(service ->
                                service.is("Service", backend.path("name").asText()))
                        .flatMap(service -> Manifest.each(service.spec().path("ports")))
                        .noneMatch(port -> port.path("name").equals(backend.at("/port/name"))))
                .map(backend -> "An Ingress leads nowhere: " + backend);
        var heads = objects.of("StatefulSet")
                .filter(set -> !exists(
                        objects, "Service", set.spec().path("serviceName").asText()))
                .map(set -> set + " has no Service that names its pods");
        return Stream.of(closed, backends, heads).flatMap(found -> found);
    }

    private static boolean isOpen(Manifests objects, Manifest service, JsonNode port) {
        var target = port.has("targetPort") ? port.path("targetPort") : port.path("port");
        return objects.workloads()
                .filter(workload -> new Selector(service.spec().path("selector")).matches(workload.podLabels()))
                .flatMap(Manifest::containers)
                .flatMap(container -> Manifest.each(container.path("ports")))
                .anyMatch(open ->
                        Set.of(open.path("name"), open.path("containerPort")).contains(target));
    }

    private static Stream<String> targets(Manifests objects) {
        return objects.of("HorizontalPodAutoscaler")
                .filter(scaler -> objects.workloads()
                        .noneMatch(workload -> objects.autoscaler(workload).anyMatch(scaler::equals)))
                .map(scaler -> scaler + " scales nothing");
    }

    private static boolean exists(Manifests objects, String kind, String name) {
        return objects.of(kind).anyMatch(object -> object.name().equals(name));
    }
}
