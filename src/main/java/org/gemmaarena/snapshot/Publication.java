package org.gemmaarena.snapshot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Which snapshot visitors see of an arena. */
@Entity
@Immutable
@Table(name = "published_snapshot")
class Publication {

    @Id
    String arena;

    @Column(name = "snapshot_id")
    long snapshotId;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "published_by")
    String publishedBy;

    protected Publication() {}
}
