package org.gemmaarena.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One object of a manifest. */
record Manifest(JsonNode json) {

    private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet", "DaemonSet", "Job");

    String apiVersion() {
        return json.path("apiVersion").asText();
    }

    String kind() {
        return json.path("kind").asText();
    }

    String name() {
        return json.at("/metadata/name").asText();
    }

    boolean is(String kind, String name) {
        return kind().equals(kind) && name().equals(name);
    }

    boolean hasPods() {
        return WORKLOADS.contains(kind());
    }

    JsonNode spec() {
        return json.path("spec");
    }

    JsonNode pod() {
        return json.at("/spec/template/spec");
    }

    /** Of the pods: from the template, or those that CloudNativePG gives to its instances. */
    JsonNode podLabels() {
        return kind().equals("Cluster")
                ? json.at("/spec/inheritedMetadata/labels")
                : json.at("/spec/template/metadata/labels");
    }

    Stream<JsonNode> containers() {
        return Stream.concat(each(pod().path("initContainers")), each(pod().path("containers")));
    }

    /** The environment variable of the first container. */
    Optional<String> environment(String variable) {
        return each(pod().at("/containers/0/env"))
                .filter(entry -> entry.path("name").asText().equals(variable))
                .map(entry -> entry.path("value").asText())
                .findFirst();
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
