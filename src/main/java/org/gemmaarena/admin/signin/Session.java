package org.gemmaarena.admin.signin;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody who is signed in. */
@Entity
@Table(name = "admin_session")
class Session extends PanacheEntityBase {

    @Id
    @Column(name = "token_digest")
    String tokenDigest;

    String name;

    /** Null for an account, whose role may change meanwhile. */
    String role;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "used_at")
    Instant usedAt;

    protected Session() {}

    Session(String tokenDigest, String name, String role, Instant now) {
        this.tokenDigest = tokenDigest;
        this.name = name;
        this.role = role;
        this.createdAt = now;
        this.usedAt = now;
    }

    boolean isOver(Instant idleSince, Instant bornBefore) {
        return usedAt.isBefore(idleSince) || createdAt.isBefore(bornBefore);
    }
}
