package org.gemmaarena.admin.signin;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** Somebody who comes to the desk by password. */
@Entity
@Table(name = "admin_account")
class Account extends PanacheEntityBase {

    @Id
    String name;

    String role;

    @Column(name = "password_hash")
    String passwordHash;

    @Column(name = "configured_hash")
    String configuredHash;

    @Column(name = "created_at")
    Instant createdAt;

    protected Account() {}

    Account(String name, String role, String passwordHash, Instant createdAt) {
        this.name = name;
        this.role = role;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
    }

    /** Whether the configuration gave it its first password; such an account stays. */
    boolean configured() {
        return configuredHash != null;
    }

    static List<Account> all() {
        return listAll(Sort.by("name"));
    }
}
