package org.gemmaarena.leaderboard;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.Tallies.Version;
import org.gemmaarena.web.Closing;
import org.gemmaarena.web.Looks;

/**
 * Tells which arenas show visitors something new, by looking four times a second for as long as somebody wants to know, so
 * that what another replica has changed is told within a second. Each arena is told at most once a second. A frozen arena
 * does not change with its votes.
 */
@ApplicationScoped
class BoardChanges {

    /** How often it looks. */
    static final Duration PERIOD = Duration.ofMillis(250);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** What an arena's boards are made of: votes, or a snapshot; and who is missing. */
    private record Shown(Version version, Long snapshot, Set<String> hidden) {}

    private final Tallies tallies;
    private final FrozenBoards frozen;
    private final HiddenModels hidden;
    private final Closing closing;
    private final Multi<Set<String>> changes;
    private final Clock clock;
    private final Map<String, Instant> told = new ConcurrentHashMap<>();
    private volatile Map<String, Shown> seen;

    BoardChanges(Tallies tallies, FrozenBoards frozen, HiddenModels hidden, Closing closing, Clock clock) {
        this.tallies = tallies;
        this.frozen = frozen;
        this.hidden = hidden;
        this.closing = closing;
        this.clock = clock;
        this.changes = Looks.every(PERIOD, () -> changed(shown()), Set.of(), () -> seen = null);
    }

    /** The arenas that changed since they were told last; an empty set where none did. It ends before the process does. */
    Multi<Set<String>> changes() {
        return changes.select().first(changed -> !closing.isClosing());
    }

    private Map<String, Shown> shown() {
        var snapshots = frozen.published();
        var absent = hidden.all();
        var shown = new HashMap<String, Shown>();
        tallies.versions().forEach((arena, version) -> {
            var snapshot = snapshots.get(arena);
            shown.put(
                    arena,
                    new Shown(
                            snapshot == null ? version : Version.NONE, snapshot, absent.getOrDefault(arena, Set.of())));
        });
        return shown;
    }

    private Set<String> changed(Map<String, Shown> shown) {
        var before = seen;
        if (before == null) {
            seen = Map.copyOf(shown);
            return Set.of();
        }
        var now = clock.instant();
        var known = new HashMap<>(before);
        known.keySet().retainAll(shown.keySet());
        var changed = new HashSet<String>();
        shown.forEach((arena, state) -> {
            if (!state.equals(before.get(arena)) && mayBeTold(arena, now)) {
                known.put(arena, state);
                told.put(arena, now);
                changed.add(arena);
            }
        });
        seen = Map.copyOf(known);
        return changed;
    }

    private boolean mayBeTold(String arena, Instant now) {
        return !told.getOrDefault(arena, Instant.EPOCH).plus(PAUSE).isAfter(now);
    }
}
