package org.gemmaarena.voter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A personal link, which makes whoever comes by it one and the same voter. */
@Entity
@Table(name = "invitation")
class Invitation extends PanacheEntityBase {

    /** Of an invitation that still lets somebody in. */
    static final String GOOD = " and revokedAt is null and (expiresAt is null or expiresAt > ?2)";

    @Id
    UUID id;

    @Column(name = "token_digest")
    String tokenDigest;

    @Column(name = "voter_id")
    UUID voterId;

    String note;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "last_used_at")
    Instant lastUsedAt;

    @Column(name = "revoked_at")
    Instant revokedAt;

    protected Invitation() {}

    Invitation(String tokenDigest, String note, Instant createdAt, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.tokenDigest = tokenDigest;
        this.voterId = UUID.randomUUID();
        this.note = note;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }
}
