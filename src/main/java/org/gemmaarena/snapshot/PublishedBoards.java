package org.gemmaarena.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gemmaarena.leaderboard.FrozenBoards;
import org.gemmaarena.leaderboard.Leaderboard;
import org.gemmaarena.web.DatabaseReplaced;

/** The frozen boards that visitors see. What a snapshot holds never changes, so it is read once. */
@ApplicationScoped
class PublishedBoards implements FrozenBoards {

    private static final int READ = 50;

    private record Key(long snapshot, String category) {}

    private final Cache<Long, List<String>> categories =
            Caffeine.newBuilder().maximumSize(READ).build();
    private final Cache<Key, Leaderboard> boards =
            Caffeine.newBuilder().maximumSize(READ).build();
    private final Snapshots snapshots;
    private final ObjectMapper json;

    PublishedBoards(Snapshots snapshots, ObjectMapper json) {
        this.snapshots = snapshots;
        this.json = json;
    }

    void forget(@Observes DatabaseReplaced another) {
        categories.invalidateAll();
        boards.invalidateAll();
    }

    @Override
    public Optional<Frozen> published(String arena) {
        return snapshots
                .published(arena)
                .map(entry -> new Frozen(entry.id(), entry.name(), entry.note(), entry.madeAt(), categories(entry)));
    }

    @Override
    public Map<String, Long> published() {
        return snapshots.published();
    }

    @Override
    public Leaderboard board(long snapshot, String category) {
        return boards.get(
                new Key(snapshot, category),
                key -> read(snapshots.boards(snapshot).get(category)));
    }

    private List<String> categories(SnapshotEntry entry) {
        return categories.get(entry.id(), id -> snapshots.boards(id).keySet().stream()
                .sorted(Comparator.<String, Boolean>comparing(category -> !category.equals(entry.category()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList());
    }

    private Leaderboard read(String board) {
        try {
            return json.readValue(board, Leaderboard.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
