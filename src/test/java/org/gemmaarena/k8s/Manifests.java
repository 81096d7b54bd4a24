package org.gemmaarena.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** All objects of an overlay. */
record Manifests(List<Manifest> all) {

    private static final YAMLMapper YAML = new YAMLMapper();

    static Manifests parse(String yaml) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return new Manifests(documents.readAll().stream().map(Manifest::new).toList());
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    Stream<Manifest> of(String kind) {
        return all.stream().filter(object -> object.kind().equals(kind));
    }

    Stream<Manifest> workloads() {
        return all.stream().filter(Manifest::hasPods);
    }

    /** The arena's Deployment. */
    Stream<Manifest> arena() {
        return of("Deployment").filter(object -> object.name().equals("arena"));
    }

    /** The most replicas of a workload that its autoscaler makes, else its own. */
    int mostReplicas(Manifest workload) {
        return autoscaler(workload)
                .map(scaler -> scaler.spec().path("maxReplicas").asInt())
                .findFirst()
                .orElse(workload.spec().path("replicas").asInt(1));
    }

    int fewestReplicas(Manifest workload) {
        return autoscaler(workload)
                .map(scaler -> scaler.spec().path("minReplicas").asInt(1))
                .findFirst()
                .orElse(workload.spec().path("replicas").asInt(1));
    }

    Stream<Manifest> autoscaler(Manifest workload) {
        return of("HorizontalPodAutoscaler").filter(scaler -> {
            var target = scaler.spec().path("scaleTargetRef");
            return workload.is(target.path("kind").asText(), target.path("name").asText());
        });
    }
}
