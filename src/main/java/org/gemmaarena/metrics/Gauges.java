package org.gemmaarena.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gemmaarena.battle.BattleLoad;
import org.gemmaarena.catalogue.Availability;
import org.gemmaarena.catalogue.Backends;
import org.gemmaarena.catalogue.Sightings;

/**
 * What stands at some number now. Backends are counted by their state and not named: one that serves a single model would tell,
 * when it fails in the middle of a battle, on which side that model stands.
 */
@ApplicationScoped
class Gauges {

    private static final Map<String, Optional<Boolean>> STATES =
            Map.of("up", Optional.of(true), "down", Optional.of(false), "unknown", Optional.empty());

    private final List<Gauge> gauges = new ArrayList<>();
    private final MeterRegistry registry;
    private final BattleLoad load;
    private final Soundings soundings;
    private final Availability availability;
    private final Backends backends;
    private final Sightings sightings;

    Gauges(
            MeterRegistry registry,
            BattleLoad load,
            Soundings soundings,
            Availability availability,
            Backends backends,
            Sightings sightings) {
        this.registry = registry;
        this.load = load;
        this.soundings = soundings;
        this.availability = availability;
        this.backends = backends;
        this.sightings = sightings;
    }

    void start(@Observes StartupEvent started) {
        gauge("arena.battles.open", "Battles that are being answered or wait for it, in this process", load::open);
        gauge("arena.queue.battles", "Battles that wait for a model server, in this process", load::waiting);
        gauge("arena.queue.limit", "Battles that may wait at once, in one process", load::mostWaiting);
        gauge(
                "arena.queue.longest.wait.seconds",
                "Of the battle that waits longest now",
                () -> load.longestWait().toMillis() / 1000.0);
        gauge("arena.database.up", "1 where the database answered when last looked", soundings::databaseUp);
        gauge("arena.votes.stored", "Votes of the present arena, of all processes", soundings::votes);
        gauge("arena.votes.excluded", "Those of them that don't count, of all processes", soundings::excludedVotes);
        gauge("arena.board.age.seconds", "Since the board was known to hold every vote", soundings::boardAgeSeconds);
        gauge(
                "arena.models.ready",
                "Models that can battle now",
                () -> availability.lineup().contestants().size());
        gauge(
                "arena.models.missing",
                "Models of the roster that their backend doesn't have",
                () -> availability.lineup().missing().size());
        STATES.forEach((name, state) -> gauges.add(Gauge.builder("arena.backends", () -> count(state))
                .description("Model servers by whether they answered when last looked")
                .tag("state", name)
                .register(registry)));
        new DiskSpaceMetrics(new File(".").getAbsoluteFile()).bindTo(registry);
    }

    private long count(Optional<Boolean> up) {
        return backends.names().stream()
                .filter(name -> sightings.of(name).map(Sightings.Sighting::up).equals(up))
                .count();
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        gauges.add(Gauge.builder(name, value).description(description).register(registry));
    }

    /** The registry outlives an arena: another one in the same process has gauges of its own. */
    void stop(@Observes ShutdownEvent stopping) {
        gauges.forEach(registry::remove);
    }
}
