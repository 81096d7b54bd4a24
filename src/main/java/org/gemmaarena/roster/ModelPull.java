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

    /** Whether it ran until now and nobody had asked for that. */
    static boolean requestCancel(UUID id) {
        return update(
                        "cancelRequested = true where id = ?1 and state = ?2 and cancelRequested = false",
                        id,
                        PullState.State.RUNNING)
                > 0;
    }

    /** One that has ended stays as it is, and so does the wish that it end. */
    static void note(UUID id, PullRun.Progress progress, String status, String failure, Instant now) {
        update(
                "state = ?1, status = ?2, completed = ?3, total = ?4, failure = ?5, seenAt = ?6 where id = ?7 and state = ?8",
                progress.state(),
                status,
                progress.completed(),
                progress.total(),
                failure,
                now,
                id,
                PullState.State.RUNNING);
    }

    /** Empty for one that is not there. */
    static Optional<Boolean> cancelRequested(UUID id) {
        return find("select cancelRequested from ModelPull where id = ?1", id)
                .project(Boolean.class)
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
