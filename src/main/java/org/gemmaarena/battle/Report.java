package org.gemmaarena.battle;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a visitor objects to in a published battle. */
@Entity
@Table(name = "report")
class Report extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "battle_id")
    UUID battleId;

    String reporter;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    ReportKind kind;

    String content;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "resolved_at")
    Instant resolvedAt;

    protected Report() {}

    Report(UUID battleId, String reporter, ReportKind kind, String content, Instant createdAt) {
        this.battleId = battleId;
        this.reporter = reporter;
        this.kind = kind;
        this.content = content;
        this.createdAt = createdAt;
    }
}
