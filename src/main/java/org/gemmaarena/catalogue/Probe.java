package org.gemmaarena.catalogue;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gemmaarena.inference.ServedModel;

/** One look at all backends, those that serve nobody of the roster included: an admin may choose from what they offer. */
@ApplicationScoped
class Probe {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(2);

    private final Catalogue catalogue;
    private final Backends backends;
    private final LiveHistory history;
    private final Senses senses;
    private final Sightings sightings;

    Probe(Catalogue catalogue, Backends backends, LiveHistory history, Senses senses, Sightings sightings) {
        this.catalogue = catalogue;
        this.backends = backends;
        this.history = history;
        this.senses = senses;
        this.sightings = sightings;
    }

    /**
     * Asks all backends at once what they serve.
     *
     * @param wasLive whether real models have battled since the start; then the demonstration is out of the question
     */
    Lineup look(boolean wasLive) {
        catalogue.refresh();
        var roster = catalogue.roster();
        var served = askAll();
        served.forEach(sightings::saw);
        var contestants = new ArrayList<Contestant>();
        var listed = new HashMap<Model, ServedModel>();
        var missing = new ArrayList<Model>();
        for (var model : roster) {
            served.getOrDefault(model.backend(), Optional.empty()).ifPresent(models -> {
                var only = roster.stream()
                                .filter(other -> other.backend().equals(model.backend()))
                                .count()
                        == 1;
                ServedNames.find(model, backends.kind(model.backend()), only, models)
                        .ifPresentOrElse(
                                found -> {
                                    contestants.add(Contestant.of(model, found.digest()));
                                    listed.put(model, found);
                                },
                                () -> missing.add(model));
            });
        }
        var unreachable = roster.stream()
                .map(Model::backend)
                .distinct()
                .filter(name -> served.getOrDefault(name, Optional.empty()).isEmpty())
                .sorted()
                .toList();
        var demonstrates = contestants.size() < 2 && !backends.configured() && !wasLive && !history.hasVotes();
        return demonstrates
                ? new Lineup(Lineup.DEMO, DemoModels.CONTESTANTS, List.copyOf(missing), unreachable, Map.of())
                : new Lineup(
                        Lineup.LIVE, List.copyOf(contestants), List.copyOf(missing), unreachable, senses.of(listed));
    }

    private Map<String, Optional<List<ServedModel>>> askAll() {
        var questions = backends.names().stream()
                .collect(Collectors.toMap(name -> name, name -> ask(name).subscribeAsCompletionStage()));
        return questions.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .join()));
    }

    private Uni<Optional<List<ServedModel>>> ask(String backend) {
        return backends.server(backend)
                .models(TIME_LIMIT)
                .map(Optional::of)
                .onFailure()
                .recoverWithItem(Optional.empty());
    }
}
