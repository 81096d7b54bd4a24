package org.gemmaarena.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.gemmaarena.catalogue.Backends;
import org.gemmaarena.catalogue.Sightings;
import org.gemmaarena.catalogue.Sightings.Sighting;
import org.gemmaarena.inference.LoadedModel;
import org.gemmaarena.roster.BackendState.Latency;
import org.gemmaarena.roster.BackendState.Loaded;
import org.gemmaarena.roster.BackendState.Offer;
import org.gemmaarena.roster.BackendState.State;

/** What the backends are doing: whether they are up, what they offer and have loaded, and how fast they answered lately. */
@ApplicationScoped
public class BackendStates {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(2);
    private static final Duration LASTS = Duration.ofSeconds(2);

    private record Seen(Instant at, List<BackendState> states) {}

    private final Backends backends;
    private final Sightings sightings;
    private final Latencies latencies;
    private final BusyBackends busy;
    private final Clock clock;
    private Seen last;

    BackendStates(Backends backends, Sightings sightings, Latencies latencies, BusyBackends busy, Clock clock) {
        this.backends = backends;
        this.sightings = sightings;
        this.latencies = latencies;
        this.busy = busy;
        this.clock = clock;
    }

    /** All backends by name, at most two seconds old; waits up to two seconds for what they have loaded. */
    public synchronized List<BackendState> now() {
        var now = clock.instant();
        if (last == null || !now.isBefore(last.at().plus(LASTS))) {
            last = new Seen(now, look());
        }
        return last.states();
    }

    private List<BackendState> look() {
        var speeds = latencies.byBackend();
        var writing = new HashSet<>(busy.names());
        var asked = askAll();
        asked.values().forEach(CompletableFuture::join);
        writing.addAll(busy.names());
        return backends.names().stream()
                .map(name -> state(
                        name,
                        sightings.of(name),
                        asked.get(name).join().map(models -> loaded(models, writing.contains(name))),
                        speeds.getOrDefault(name, List.of())))
                .toList();
    }

    /** One that is down is not asked. */
    private Map<String, CompletableFuture<Optional<List<LoadedModel>>>> askAll() {
        return backends.names().stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> sightings.of(name).filter(Sighting::up).isPresent()
                                ? ask(name)
                                : CompletableFuture.completedFuture(Optional.empty())));
    }

    private CompletableFuture<Optional<List<LoadedModel>>> ask(String backend) {
        return backends.server(backend)
                .loaded(TIME_LIMIT)
                .onFailure()
                .recoverWithItem(Optional.empty())
                .subscribeAsCompletionStage();
    }

    private BackendState state(
            String name, Optional<Sighting> seen, Optional<List<Loaded>> loaded, List<Latency> speeds) {
        return new BackendState(
                name,
                backends.kind(name),
                seen.map(sighting -> sighting.up() ? State.UP : State.DOWN).orElse(State.UNKNOWN),
                seen.map(Sighting::since).orElse(null),
                seen.map(Sighting::at).orElse(null),
                seen.stream()
                        .flatMap(sighting -> sighting.offered().stream())
                        .map(model -> new Offer(model.name(), model.digest()))
                        .toList(),
                loaded.orElse(null),
                speeds);
    }

    /** While a battle is being written there, what is loaded would tell whose turn it is. */
    private static List<Loaded> loaded(List<LoadedModel> models, boolean writes) {
        return models.stream()
                .map(model -> writes ? Loaded.WITHHELD : new Loaded(model.name(), model.bytes(), model.videoBytes()))
                .toList();
    }
}
