package org.gemmaarena.k8s;

import io.kubernetes.client.custom.Quantity;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many replicas there are, and whether there is room for them. */
final class CapacityRules {

    static final List<Rule> ALL = List.of(
            new Rule("replicas-by-autoscaler", CapacityRules::setBack),
            new Rule("slow-scale-down", CapacityRules::hasty),
            new Rule("enough-connections", CapacityRules::connections),
            new Rule("enough-answers", CapacityRules::answers),
            new Rule("heap-fits", CapacityRules::heap));

    private static final Pattern HEAP = Pattern.compile("-XX:MaxRAMPercentage=(\\d+)");
    private static final Pattern MOST_CONNECTIONS = Pattern.compile("max_connections=(\\d+)");
    private static final Pattern PARALLEL = Pattern.compile("(?m)^arena\\.backends\\.ollama\\.parallel=(\\d+)$");
    private static final int PARALLEL_BY_DEFAULT = 4;
    /** Bytes that the JVM needs beside the heap: classes, compiled code, threads, buffers of the network. */
    private static final long BESIDE_HEAP = 350L << 20;
    /** Connections that stay free for whoever looks after the database. */
    private static final int FREE = 10;

    private CapacityRules() {}

    private static Stream<String> setBack(Manifests objects) {
        return objects.workloads()
                .filter(workload -> objects.autoscaler(workload).findAny().isPresent()
                        && workload.spec().has("replicas"))
                .map(workload -> workload + " is set back at each apply");
    }

    private static Stream<String> hasty(Manifests objects) {
        return objects.of("HorizontalPodAutoscaler")
                .filter(scaler -> scaler.spec()
                                .at("/behavior/scaleDown/stabilizationWindowSeconds")
                                .asInt()
                        < 600)
                .map(scaler -> scaler + " takes replicas away with every lull");
    }

    /** While an update goes on, every replica may be there twice, and one more. */
    private static Stream<String> connections(Manifests objects) {
        return objects.arena().flatMap(arena -> {
            int pool = Integer.parseInt(
                    arena.environment("QUARKUS_DATASOURCE_JDBC_MAX_SIZE").orElse("16"));
            int wanted = (2 * objects.mostReplicas(arena) + 1) * pool;
            int room = offered(objects) - FREE;
            return wanted <= room
                    ? Stream.empty()
                    : Stream.of(arena + " may want " + wanted + " connections, the database has room for " + room);
        });
    }

    /** Each replica keeps its own line for Ollama: what all of them ask at once must find room there. */
    private static Stream<String> answers(Manifests objects) {
        return objects.of("StatefulSet")
                .filter(workload -> workload.name().equals("ollama"))
                .flatMap(ollama -> objects.arena().flatMap(arena -> {
                    int room = number(ollama, "OLLAMA_NUM_PARALLEL") * number(ollama, "OLLAMA_MAX_LOADED_MODELS");
                    int asked = objects.mostReplicas(arena) * parallel(objects);
                    return asked <= room
                            ? Stream.empty()
                            : Stream.of(arena + " may ask for " + asked + " answers at once, Ollama writes " + room);
                }));
    }

    private static int number(Manifest workload, String variable) {
        return workload.environment(variable).map(Integer::parseInt).orElse(1);
    }

    private static int parallel(Manifests objects) {
        return objects.of("ConfigMap")
                .map(map -> PARALLEL.matcher(
                        map.json().at("/data/application.properties").asText()))
                .filter(Matcher::find)
                .map(setting -> Integer.parseInt(setting.group(1)))
                .findFirst()
                .orElse(PARALLEL_BY_DEFAULT);
    }

    private static int offered(Manifests objects) {
        var operated = objects.of("Cluster").map(cluster -> cluster.spec()
                .at("/postgresql/parameters/max_connections")
                .asInt());
        var own = objects.of("StatefulSet")
                .flatMap(Manifest::containers)
                .flatMap(container -> Manifest.each(container.path("args")))
                .map(argument -> MOST_CONNECTIONS.matcher(argument.asText()))
                .filter(matcher -> matcher.matches())
                .map(matcher -> Integer.parseInt(matcher.group(1)));
        return Stream.concat(operated, own).findFirst().orElse(0);
    }

    private static Stream<String> heap(Manifests objects) {
        var matcher = HEAP.matcher(SecrecyRules.read(Path.of("Containerfile")));
        var share = matcher.find() ? new BigDecimal(matcher.group(1)).movePointLeft(2) : BigDecimal.ONE;
        return objects.arena()
                .filter(arena -> {
                    var memory = Quantity.fromString(arena.pod()
                                    .at("/containers/0/resources/limits/memory")
                                    .asText())
                            .getNumber();
                    return memory.multiply(BigDecimal.ONE.subtract(share)).longValue() < BESIDE_HEAP;
                })
                .map(arena -> arena + " has a heap that leaves too little for the rest of the JVM");
    }
}
