package org.gemmaarena.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gemmaarena.leaderboard.ModelChanges;

/** Tells boards which models have changed, as it was within the last second. */
@ApplicationScoped
class BoardNotes implements ModelChanges {

    private static final Duration LASTS = Duration.ofSeconds(1);

    private record Read(Instant at, Map<String, Changed> changes) {}

    private final Clock clock;
    private volatile Read last;

    BoardNotes(Clock clock) {
        this.clock = clock;
    }

    @Override
    @Transactional
    public Map<String, Changed> latest() {
        var known = last;
        var now = clock.instant();
        if (known == null || !now.isBefore(known.at().plus(LASTS))) {
            known = new Read(now, read());
            last = known;
        }
        return known.changes();
    }

    private static Map<String, Changed> read() {
        return ModelVersion.lastKept().stream()
                .collect(Collectors.toUnmodifiableMap(
                        version -> version.model, version -> new Changed(version.createdAt, shown(version))));
    }

    /** What changes no answer is no business of a board. */
    private static List<String> shown(ModelVersion version) {
        return version.changes().stream()
                .filter(field -> ModelSettings.anotherContestant(List.of(field)))
                .toList();
    }
}
