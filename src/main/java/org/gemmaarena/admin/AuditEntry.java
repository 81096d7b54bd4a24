package org.gemmaarena.admin;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
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

    @Column(name = "state_before")
    String before;

    @Column(name = "state_after")
    String after;

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

    AuditEntry states(String was, String became) {
        before = was;
        after = became;
        return this;
    }

    Audit.Entry entry() {
        return new Audit.Entry(id, createdAt, actor, action, target, detail, before, after, reason);
    }

    /** Newest first. */
    static List<AuditEntry> find(AuditSearch search) {
        var condition = new StringBuilder("id < :before");
        var parameters = Parameters.with("before", search.before());
        add(condition, parameters, "actor = :actor", "actor", search.actor());
        add(condition, parameters, "action = :action", "action", search.action());
        add(condition, parameters, "target like :target escape '!'", "target", beginning(search.target()));
        add(condition, parameters, "createdAt >= :from", "from", search.from());
        add(condition, parameters, "createdAt < :to", "to", search.to());
        return AuditEntry.<AuditEntry>find(condition.toString(), Sort.descending("id"), parameters)
                .page(0, search.limit())
                .list();
    }

    private static void add(StringBuilder condition, Parameters parameters, String part, String name, Object value) {
        if (value != null) {
            condition.append(" and ").append(part);
            parameters.and(name, value);
        }
    }

    private static String beginning(String text) {
        return text == null ? null : text.replaceAll("([!%_])", "!$1") + "%";
    }
}
