package org.gemmaarena.admin.signin;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.gemmaarena.admin.Roles;

/** Somebody who was recognised, as the framework knows people. */
final class Identities {

    private Identities() {}

    /** An admin may do whatever a viewer may. */
    static SecurityIdentity of(SignedIn person) {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(person.name()))
                .addRole(Roles.VIEWER);
        if (person.role().equals(Roles.ADMIN)) {
            identity.addRole(Roles.ADMIN);
        }
        return identity.build();
    }
}
