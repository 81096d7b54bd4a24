package org.gemmaarena.admin;

import java.time.Instant;
import java.util.UUID;
import org.gemmaarena.voter.Invitations;
import org.gemmaarena.web.Times;

/**
 * An invitation as the page lists it; times are UTC, those that don't exist are null.
 *
 * @param state {@code GOOD}, {@code OVER} or {@code REVOKED}
 */
record InvitationRow(UUID id, String note, UUID voter, String made, String ends, String used, String state) {

    static InvitationRow of(Invitations.Entry entry, Instant now) {
        return new InvitationRow(
                entry.id(),
                entry.note(),
                entry.voter(),
                time(entry.createdAt()),
                time(entry.expiresAt()),
                time(entry.lastUsedAt()),
                state(entry, now));
    }

    /** Whether the link still lets somebody in. */
    public boolean good() {
        return "GOOD".equals(state);
    }

    private static String state(Invitations.Entry entry, Instant now) {
        if (entry.revokedAt() != null) {
            return "REVOKED";
        }
        return entry.expiresAt() != null && !entry.expiresAt().isAfter(now) ? "OVER" : "GOOD";
    }

    private static String time(Instant at) {
        return at == null ? null : Times.minute(at);
    }
}
