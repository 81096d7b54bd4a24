package org.gemmaarena.snapshot;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;

/** A frozen state of an arena; its boards are JSON, by category, and never change. */
@Entity
@Table(name = "snapshot")
class StoredSnapshot {

    /** Of a board, in characters. */
    static final int LARGEST_BOARD = 10_000_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String arena;
    String name;
    String note;

    /** The category of the board that is shown first. */
    String category;

    long votes;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "made_by")
    String madeBy;

    @ElementCollection
    @CollectionTable(name = "snapshot_board", joinColumns = @JoinColumn(name = "snapshot_id"))
    @MapKeyColumn(name = "category")
    @Column(name = "content")
    Map<String, String> boards;

    protected StoredSnapshot() {}

    StoredSnapshot(
            String arena,
            String name,
            String note,
            String category,
            long votes,
            Instant madeAt,
            String madeBy,
            Map<String, String> boards) {
        this.arena = arena;
        this.name = name;
        this.note = note;
        this.category = category;
        this.votes = votes;
        this.madeAt = madeAt;
        this.madeBy = madeBy;
        this.boards = boards;
    }
}
