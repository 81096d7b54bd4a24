package org.gemmaarena.roster;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A state that a model was in from some moment on. */
@Entity
@Table(name = "model_version")
class ModelVersion extends PanacheEntityBase {

    /** How a model came into a state. */
    enum Kind {
        /** It battled for the first time. */
        FIRST,
        /** An admin added it. */
        ADDED,
        /** An admin changed it. */
        CHANGED,
        /** An admin gave it back to the configuration. */
        RESET,
        /** The configuration was changed. */
        CONFIGURED,
        /** Its backend serves something else under its name. */
        SERVED,
        /** It was split from another, or another from it. */
        SPLIT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String model;
    int number;

    @Column(name = "created_at")
    Instant createdAt;

    String actor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Kind kind;

    @Column(length = 60_000)
    String content;

    /** What its backend served then; null where that was not known. */
    String digest;

    /** The names of what changed, with spaces between them. */
    String changed;

    /** Null where it stayed the same contestant, or had no votes. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Contestancy contestant;

    /** The id of the model that goes on for this one, or that this one was split from. */
    String successor;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    String reason;

    ModelSettings settings() {
        return ModelSettings.parse(content);
    }

    List<String> changes() {
        return changed.isEmpty() ? List.of() : List.of(changed.split(" "));
    }

    static Optional<ModelVersion> last(String model) {
        return ModelVersion.<ModelVersion>find("model = ?1", Sort.descending("number"), model)
                .page(0, 1)
                .firstResultOptional();
    }

    /** Of every model that has any. */
    static List<ModelVersion> lasts() {
        return list("from ModelVersion v where v.number ="
                + " (select max(w.number) from ModelVersion w where w.model = v.model)");
    }

    static Optional<ModelVersion> of(String model, int number) {
        return ModelVersion.<ModelVersion>find("model = ?1 and number = ?2", model, number)
                .firstResultOptional();
    }

    /** Newest first, with a number smaller than this one. */
    static List<ModelVersion> before(String model, int number, int most) {
        return ModelVersion.<ModelVersion>find("model = ?1 and number < ?2", Sort.descending("number"), model, number)
                .page(0, most)
                .list();
    }

    static List<ModelVersion> pending() {
        return list("contestant", Sort.by("id"), Contestancy.PENDING);
    }

    static List<ModelVersion> pending(String model) {
        return list("contestant = ?1 and model = ?2", Sort.by("id"), Contestancy.PENDING, model);
    }

    /** What boards speak of: the last change of each model that made it another contestant under its old id. */
    static List<ModelVersion> lastKept() {
        return list(
                "id in (select max(v.id) from ModelVersion v where v.contestant in (?1, ?2) group by v.model)",
                Contestancy.PENDING,
                Contestancy.KEEP);
    }
}
