package org.gemmaarena.k8s;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that every overlay keeps.
 *
 * @param name also the folder in {@code src/test/resources/k8s/broken} with a manifest that it refuses
 * @param faults what is against it, in words
 */
record Rule(String name, Function<Manifests, Stream<String>> faults) {

    static final List<Rule> ALL = Stream.of(
                    SchemaRules.ALL,
                    ReferenceRules.ALL,
                    PodRules.ALL,
                    SecrecyRules.ALL,
                    NetworkRules.ALL,
                    ChangeRules.ALL,
                    CapacityRules.ALL,
                    MonitoringRules.ALL)
            .flatMap(List::stream)
            .toList();

    List<String> faultsOf(Manifests objects) {
        return faults.apply(objects).map(fault -> name + ": " + fault).toList();
    }
}
