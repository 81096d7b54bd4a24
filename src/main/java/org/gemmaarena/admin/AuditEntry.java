package org.gemmaarena.admin;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Something that was changed by hand; never changed itself. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditEntry extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "created_at")
    Instant createdAt;

    String actor;
    String action;
    String target;
    String detail;
    String reason;

    protected AuditEntry() {}

    AuditEntry(Instant createdAt, String actor, String action, String target, String detail, String reason) {
        this.createdAt = createdAt;
        this.actor = actor;
        this.action = action;
        this.target = target;
        this.detail = detail;
        this.reason = reason;
    }

    /** Newest first. */
    static List<AuditEntry> before(long id, int most) {
        return AuditEntry.<AuditEntry>find("id < ?1", Sort.descending("id"), id)
                .page(0, most)
                .list();
    }
}
