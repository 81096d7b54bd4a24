package org.gemmaarena.leaderboard;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.Tallies.Version;

/** Tells which arenas got votes, by looking once a second for as long as somebody wants to know. */
@ApplicationScoped
class BoardChanges {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /** A reader who is so many seconds behind is cut off, and comes again. */
    private static final int SLOW_READER = 30;

    private final Tallies tallies;
    private final Multi<Set<String>> changes;
    private volatile Map<String, Version> seen;

    BoardChanges(Tallies tallies) {
        this.tallies = tallies;
        this.changes = Multi.createFrom()
                .ticks()
                .every(LOOK_EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> look())
                .onTermination()
                .invoke(() -> seen = null)
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    /** The arenas that changed since the last second; an empty set where none did. */
    Multi<Set<String>> changes() {
        return changes.onOverflow().buffer(SLOW_READER);
    }

    private Uni<Set<String>> look() {
        return Uni.createFrom()
                .item(tallies::versions)
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .map(this::changed)
                .onFailure()
                .recoverWithItem(Set.of());
    }

    private Set<String> changed(Map<String, Version> now) {
        var before = seen;
        seen = Map.copyOf(now);
        var changed = new HashSet<String>();
        if (before != null) {
            now.forEach((arena, version) -> {
                if (!version.equals(before.get(arena))) {
                    changed.add(arena);
                }
            });
        }
        return changed;
    }
}
