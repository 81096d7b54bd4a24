package org.gemmaarena.admin;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.voter.Invitations;
import org.gemmaarena.voter.Invitations.Made;
import org.gemmaarena.web.ProblemException;

/** Invites on behalf of the admin, and keeps a record of it. */
@ApplicationScoped
class AdminInvitations {

    /** A hundred years: no page and no database has to write what comes after that. */
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private final Invitations invitations;
    private final Audit audit;
    private final SecurityIdentity admin;
    private final AdminMessages words;
    private final Clock clock;

    AdminInvitations(Invitations invitations, Audit audit, SecurityIdentity admin, AdminMessages words, Clock clock) {
        this.invitations = invitations;
        this.audit = audit;
        this.admin = admin;
        this.words = words;
        this.clock = clock;
    }

    @Transactional
    Made invite(String note, Instant expiresAt) {
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            throw ProblemException.invalid("expiresAt", words.invitation_over());
        }
        if (expiresAt != null && expiresAt.isAfter(clock.instant().plus(LONGEST))) {
            throw ProblemException.invalid("expiresAt", words.invitation_too_long());
        }
        var made = invitations.invite(note, expiresAt);
        record("invite", made.id(), note);
        return made;
    }

    List<Invitations.Entry> all() {
        return invitations.all();
    }

    @Transactional
    void revoke(UUID id) {
        boolean changed =
                invitations.revoke(id).orElseThrow(() -> ProblemException.notFound(words.invitation_unknown()));
        if (changed) {
            record("revoke-invitation", id, null);
        }
    }

    private void record(String action, UUID invitation, String detail) {
        audit.record(admin.getPrincipal().getName(), action, "invitations/" + invitation, detail, null);
    }
}
