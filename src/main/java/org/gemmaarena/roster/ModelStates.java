package org.gemmaarena.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gemmaarena.catalogue.Availability;
import org.gemmaarena.catalogue.Catalogue;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.catalogue.Sightings;
import org.gemmaarena.catalogue.Sightings.Sighting;
import org.gemmaarena.inference.ServedModel;
import org.gemmaarena.roster.ModelState.Served;
import org.gemmaarena.web.ProblemException;

/** Reads models, their versions and what is served of them. */
@ApplicationScoped
class ModelStates {

    private static final int MOST_VERSIONS = 50;

    private final Settings settings;
    private final Catalogue catalogue;
    private final Availability availability;
    private final Sightings sightings;
    private final RosterMessages words;

    ModelStates(
            Settings settings,
            Catalogue catalogue,
            Availability availability,
            Sightings sightings,
            RosterMessages words) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.availability = availability;
        this.sightings = sightings;
        this.words = words;
    }

    /** All models, those that battle first. */
    @Transactional
    List<ModelState> all() {
        var stored = settings.all().stream()
                .collect(Collectors.toMap(setting -> setting.model().id(), ModelSettings::of));
        var lasts =
                ModelVersion.lasts().stream().collect(Collectors.toMap(version -> version.model, Function.identity()));
        var pending = ModelVersion.pending().stream().collect(Collectors.groupingBy(version -> version.model));
        var ids = new ArrayList<>(
                catalogue.models().stream().map(model -> model.id()).toList());
        stored.keySet().stream().filter(id -> !ids.contains(id)).sorted().forEach(ids::add);
        return ids.stream()
                .map(id -> Optional.ofNullable(stored.get(id))
                        .or(() -> catalogue.configured(id).map(ModelSettings::of))
                        .map(now -> state(
                                id,
                                now,
                                stored.containsKey(id),
                                Optional.ofNullable(lasts.get(id)),
                                pending.getOrDefault(id, List.of()))))
                .flatMap(Optional::stream)
                .sorted((one, other) -> Boolean.compare(
                        other.settings().enabled(), one.settings().enabled()))
                .toList();
    }

    /** @throws ProblemException 404 for an unknown model */
    @Transactional
    ModelState one(String id) {
        return settings.of(id, catalogue)
                .map(now -> state(id, now, settings.isStored(id), ModelVersion.last(id), ModelVersion.pending(id)))
                .orElseThrow(() -> ProblemException.notFound(words.model_unknown()));
    }

    /** Newest first, of a model that may have left. */
    @Transactional
    List<ModelState.Version> versions(String id, int before) {
        var versions = ModelVersion.before(id, before, MOST_VERSIONS + 1);
        var shown = new ArrayList<ModelState.Version>();
        for (int place = 0; place < Math.min(MOST_VERSIONS, versions.size()); place++) {
            shown.add(version(versions.get(place), place + 1 < versions.size() ? versions.get(place + 1) : null));
        }
        return shown;
    }

    private static ModelState.Version version(ModelVersion version, ModelVersion before) {
        return new ModelState.Version(
                version.number,
                version.createdAt,
                version.actor,
                version.kind,
                version.changes(),
                before == null ? List.of() : Differences.of(before.settings(), version.settings(), version.changes()),
                version.digest,
                version.contestant,
                version.decidedBy,
                version.decidedAt,
                version.successor,
                version.reason);
    }

    private ModelState state(
            String id, ModelSettings now, boolean stored, Optional<ModelVersion> last, List<ModelVersion> pending) {
        var contestant = availability.lineup().contestants().stream()
                .filter(ready -> ready.model().equals(id))
                .findFirst();
        var sighting = sightings.of(now.backend());
        var offered = sighting.flatMap(seen -> offered(seen, now.servedName()));
        return new ModelState(
                id,
                now,
                served(contestant, sighting, offered),
                stored,
                catalogue.configured(id).isPresent(),
                offered.map(ServedModel::digest)
                        .or(() -> last.map(version -> version.digest))
                        .orElse(null),
                last.map(version -> version.number).orElse(0),
                last.map(version -> version.createdAt).orElse(null),
                pending.isEmpty() ? null : pending.get(pending.size() - 1).number);
    }

    private static Served served(
            Optional<Contestant> contestant, Optional<Sighting> sighting, Optional<ServedModel> offered) {
        if (sighting.filter(Sighting::up).isEmpty()) {
            return Served.UNREACHABLE;
        }
        return contestant.isPresent() || offered.isPresent() ? Served.READY : Served.MISSING;
    }

    static Optional<ServedModel> offered(Sighting seen, String servedName) {
        var names = List.of(servedName, servedName + ":latest");
        return seen.offered().stream()
                .filter(model -> names.contains(model.name()))
                .findFirst();
    }
}
