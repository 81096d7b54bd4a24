package org.gemmaarena.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gemmaarena.inference.ServedModel;

/** What this process saw of each backend when it last looked, which it does every few seconds. */
@ApplicationScoped
public class Sightings {

    /**
     * One backend.
     *
     * @param up whether it answered
     * @param since when it was first seen so, without having been seen otherwise in between
     * @param at when it was last seen
     * @param offered what it offered when it last answered
     */
    public record Sighting(boolean up, Instant since, Instant at, List<ServedModel> offered) {}

    private final Map<String, Sighting> sightings = new ConcurrentHashMap<>();
    private final Clock clock;

    Sightings(Clock clock) {
        this.clock = clock;
    }

    /** Empty for a backend that was never looked at. */
    public Optional<Sighting> of(String backend) {
        return Optional.ofNullable(sightings.get(backend));
    }

    /** @param models empty where the backend did not answer */
    void saw(String backend, Optional<List<ServedModel>> models) {
        var now = clock.instant();
        sightings.compute(backend, (name, before) -> {
            boolean same = before != null && before.up() == models.isPresent();
            return new Sighting(
                    models.isPresent(),
                    same ? before.since() : now,
                    now,
                    models.orElseGet(() -> before == null ? List.of() : before.offered()));
        });
    }
}
