package org.gemmaarena.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gemmaarena.admin.Audit;
import org.gemmaarena.admin.Desk;
import org.gemmaarena.web.ProblemException;
import org.hibernate.Session;

/** The frozen states of all arenas, and which of them visitors see. Each change is on record. */
@ApplicationScoped
class Snapshots {

    private static final String ENTRIES =
            "select s as stored, p as publication from StoredSnapshot s left join Publication p on p.snapshotId = s.id ";
    private static final String PUBLISH = """
            merge into published_snapshot p
            using (select arena, id from snapshot where id = :id) s on p.arena = s.arena
            when matched then update set snapshot_id = s.id, published_at = :now, published_by = :actor
            when not matched then insert (arena, snapshot_id, published_at, published_by)
                values (s.arena, s.id, :now, :actor)
            """;
    private static final String LIVE = "live boards";

    private final Session database;
    private final Audit audit;
    private final Desk desk;
    private final SnapshotMessages words;
    private final Clock clock;

    Snapshots(Session database, Audit audit, Desk desk, SnapshotMessages words, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    /** Keeps boards that were just made. */
    @Transactional
    SnapshotEntry keep(FrozenState state, String name, String note) {
        var stored = new StoredSnapshot(
                state.arena(),
                name,
                note,
                state.category(),
                state.votes(),
                clock.instant(),
                desk.user(),
                state.boards());
        database.persist(stored);
        record("freeze", stored.id, null, stored.arena + ": " + name);
        return SnapshotEntry.of(stored, null);
    }

    /** The newest with an id smaller than this one, newest first. */
    @Transactional
    List<SnapshotEntry> before(long id, int most) {
        return database.createQuery(ENTRIES + "where s.id < :id order by s.id desc", Tuple.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultStream()
                .map(Snapshots::read)
                .toList();
    }

    /** @throws ProblemException 404 if there is no such snapshot */
    @Transactional
    SnapshotEntry entry(long id) {
        return found(id).orElseThrow(() -> ProblemException.notFound(words.unknown()));
    }

    /**
     * The boards as JSON, by category.
     *
     * @throws ProblemException 404 if there is no such snapshot
     */
    @Transactional
    Map<String, String> boards(long id) {
        return new TreeMap<>(stored(id).boards);
    }

    /** Visitors see this from now on. */
    @Transactional
    SnapshotEntry publish(long id) {
        var entry = entry(id);
        if (entry.published()) {
            return entry;
        }
        var before = published(entry.arena()).map(SnapshotEntry::name).orElse(LIVE);
        database.createNativeMutationQuery(PUBLISH)
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .setParameter("actor", desk.user())
                .executeUpdate();
        record("publish-snapshot", id, before, entry.name());
        database.flush();
        database.clear();
        return entry(id);
    }

    /** Visitors see live boards again; nothing happens where they do. */
    @Transactional
    void goLive(String arena) {
        published(arena).ifPresent(entry -> {
            database.createNativeMutationQuery("delete from published_snapshot where arena = :arena")
                    .setParameter("arena", arena)
                    .executeUpdate();
            record("unpublish-snapshot", entry.id(), entry.name(), LIVE);
        });
    }

    /** @throws ProblemException 404 if there is no such snapshot, 409 if visitors see it */
    @Transactional
    void delete(long id) {
        var entry = entry(id);
        if (entry.published()) {
            throw ProblemException.conflict(words.published_stays());
        }
        database.remove(stored(id));
        record("delete-snapshot", id, entry.arena() + ": " + entry.name(), null);
    }

    /** The one that visitors see of an arena. */
    @Transactional
    Optional<SnapshotEntry> published(String arena) {
        return database.createQuery(ENTRIES + "where p.arena = :arena", Tuple.class)
                .setParameter("arena", arena)
                .getResultStream()
                .findFirst()
                .map(Snapshots::read);
    }

    /** Ids of those that visitors see, by arena. */
    @Transactional
    Map<String, Long> published() {
        var published = new TreeMap<String, Long>();
        database.createQuery("from Publication", Publication.class)
                .getResultList()
                .forEach(publication -> published.put(publication.arena, publication.snapshotId));
        return published;
    }

    private Optional<SnapshotEntry> found(long id) {
        return database.createQuery(ENTRIES + "where s.id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(Snapshots::read);
    }

    private StoredSnapshot stored(long id) {
        return Optional.ofNullable(database.find(StoredSnapshot.class, id))
                .orElseThrow(() -> ProblemException.notFound(words.unknown()));
    }

    private static SnapshotEntry read(Tuple row) {
        return SnapshotEntry.of(row.get("stored", StoredSnapshot.class), row.get("publication", Publication.class));
    }

    private void record(String action, long id, String before, String after) {
        audit.record(new Audit.Change(desk.user(), action, target(id), before, after, null));
    }

    private static String target(long id) {
        return "snapshots/" + id;
    }
}
