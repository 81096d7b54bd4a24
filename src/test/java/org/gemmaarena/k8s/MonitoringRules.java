package org.gemmaarena.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is watched, and what is done about it. */
final class MonitoringRules {

    static final List<Rule> ALL = List.of(
            new Rule("watched-metrics", MonitoringRules::unwatched),
            new Rule("alerts-lead-on", MonitoringRules::alertsWithoutHelp));

    private MonitoringRules() {}

    private static Stream<String> unwatched(Manifests objects) {
        return objects.of("PodMonitor")
                .flatMap(monitor -> Manifest.each(monitor.spec().path("podMetricsEndpoints")))
                .filter(endpoint -> !endpoint.path("port").asText().equals("management")
                        || !endpoint.path("path").asText().equals("/q/metrics"))
                .map(endpoint -> "There are no metrics at " + endpoint);
    }

    private static Stream<String> alertsWithoutHelp(Manifests objects) {
        return objects.of("PrometheusRule")
                .flatMap(rules -> Manifest.each(rules.spec().path("groups")))
                .flatMap(group -> Manifest.each(group.path("rules")))
                .filter(alert -> !leadsOn(alert))
                .map(alert -> alert.path("alert") + " tells nobody what to do");
    }

    private static boolean leadsOn(JsonNode alert) {
        var entry = "docs/operations.md#" + alert.path("alert").asText().toLowerCase(Locale.ROOT);
        return alert.at("/annotations/runbook_url").asText().endsWith(entry)
                && !alert.at("/annotations/summary").asText().isBlank()
                && List.of("critical", "warning")
                        .contains(alert.at("/labels/severity").asText());
    }
}
