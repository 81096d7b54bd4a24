package org.gemmaarena.roster;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A model that a backend was told to fetch. */
@Entity
@Table(name = "model_pull")
class ModelPull extends PanacheEntityBase {

    @Id
    UUID id;

    String backend;
    String model;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    PullState.State state;

    String status;
    long completed;
    long total;
    String failure;

    @Column(name = "started_by")
    String startedBy;

    @Column(name = "started_at")
    Instant startedAt;

    /** When the process that runs it last said so. */
    @Column(name = "seen_at")
    Instant seenAt;

    @Column(name = "cancel_requested")
    boolean cancelRequested;

    static List<ModelPull> newest(String backend, int most) {
        return ModelPull.<ModelPull>find("backend", Sort.descending("startedAt"), backend)
                .page(0, most)
                .list();
    }

    static Optional<ModelPull> of(String backend, UUID id) {
        return ModelPull.<ModelPull>find("backend = ?1 and id = ?2", backend, id)
                .firstResultOptional();
    }

    static boolean runs(String backend, String model, Instant aliveSince) {
        return count(
                        "backend = ?1 and model = ?2 and state = ?3 and seenAt > ?4",
                        backend,
                        model,
                        PullState.State.RUNNING,
                        aliveSince)
                > 0;
    }
}
