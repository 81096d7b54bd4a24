package org.gemmaarena.admin;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Who sits at the admin's desk: what every page under {@code /admin} knows of its reader. */
@ApplicationScoped
@Named("desk")
public class Desk {

    private final SecurityIdentity reader;

    Desk(SecurityIdentity reader) {
        this.reader = reader;
    }

    /** The name that the audit log gives for this reader. */
    public String user() {
        return reader.getPrincipal().getName();
    }

    /** Whether the reader may change things; pages show no buttons otherwise. */
    public boolean mayChange() {
        return reader.hasRole(Roles.ADMIN);
    }
}
