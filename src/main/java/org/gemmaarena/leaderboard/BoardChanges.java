package org.gemmaarena.leaderboard;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.Tallies.Version;
import org.gemmaarena.web.EverySecond;

/**
 * Tells which arenas show visitors something new, by looking once a second for as long as somebody wants to know. A frozen
 * arena does not change with its votes.
 */
@ApplicationScoped
class BoardChanges {

    /** What an arena's boards are made of: votes, or a snapshot; and who is missing. */
    private record Shown(Version version, Long snapshot, Set<String> hidden) {}

    private final Tallies tallies;
    private final FrozenBoards frozen;
    private final HiddenModels hidden;
    private final Multi<Set<String>> changes;
    private volatile Map<String, Shown> seen;

    BoardChanges(Tallies tallies, FrozenBoards frozen, HiddenModels hidden) {
        this.tallies = tallies;
        this.frozen = frozen;
        this.hidden = hidden;
        this.changes = EverySecond.look(() -> changed(shown()), Set.of(), () -> seen = null);
    }

    /** The arenas that changed since the last second; an empty set where none did. */
    Multi<Set<String>> changes() {
        return changes;
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

    private Set<String> changed(Map<String, Shown> now) {
        var before = seen;
        seen = Map.copyOf(now);
        var changed = new HashSet<String>();
        if (before != null) {
            now.forEach((arena, state) -> {
                if (!state.equals(before.get(arena))) {
                    changed.add(arena);
                }
            });
        }
        return changed;
    }
}
