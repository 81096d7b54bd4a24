package org.gemmaarena.snapshot;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A snapshot without its boards.
 *
 * @param note null where none was given
 * @param category of the board that it is about
 * @param votes counted votes of that board
 * @param publishedAt since when visitors see it; null where they don't
 */
public record SnapshotEntry(
        long id,
        String arena,
        String name,
        String note,
        String category,
        long votes,
        Instant madeAt,
        String madeBy,
        Instant publishedAt,
        String publishedBy) {

    static SnapshotEntry of(StoredSnapshot stored, Publication publication) {
        return new SnapshotEntry(
                stored.id,
                stored.arena,
                stored.name,
                stored.note,
                stored.category,
                stored.votes,
                stored.madeAt,
                stored.madeBy,
                publication == null ? null : publication.publishedAt,
                publication == null ? null : publication.publishedBy);
    }

    /** Whether visitors see it. */
    @JsonProperty
    public boolean published() {
        return publishedAt != null;
    }
}
