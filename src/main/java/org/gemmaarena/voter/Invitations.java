package org.gemmaarena.voter;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Who was invited to vote. */
@ApplicationScoped
public class Invitations {

    /** A new invitation; its token is told here and never again. */
    public record Made(UUID id, String token) {}

    /**
     * An invitation as the admin sees it.
     *
     * @param voter whose votes are those of whoever comes by it
     * @param expiresAt null where it has no end
     * @param lastUsedAt to the minute; null where it was never used
     * @param revokedAt null unless it was
     */
    public record Entry(
            UUID id,
            UUID voter,
            String note,
            Instant createdAt,
            Instant expiresAt,
            Instant lastUsedAt,
            Instant revokedAt) {}

    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_TOKEN = 64;
    private static final Duration USES_TOLD_APART = Duration.ofMinutes(1);

    private final KeyedDigest digest;
    private final RandomGenerator random;
    private final Clock clock;

    Invitations(KeyedDigest digest, RandomGenerator random, Clock clock) {
        this.digest = digest;
        this.random = random;
        this.clock = clock;
    }

    /** @param expiresAt when it stops to let somebody in and to let them vote; null for never */
    @Transactional
    public Made invite(String note, Instant expiresAt) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var invitation = new Invitation(digest(token), note, clock.instant(), expiresAt);
        invitation.persist();
        return new Made(invitation.id, token);
    }

    /** All of them, the newest first. */
    @Transactional
    public List<Entry> all() {
        return Invitation.<Invitation>listAll(Sort.descending("createdAt").and("id")).stream()
                .map(Invitations::entry)
                .toList();
    }

    /** The newest of those made before this one, or of all where that is null or unknown; newest first. */
    @Transactional
    public List<Entry> before(UUID id, int most) {
        var last = id == null ? null : Invitation.<Invitation>findById(id);
        var sort = Sort.descending("createdAt", "id");
        var older = "createdAt < ?1 or createdAt = ?1 and id < ?2";
        var found = last == null
                ? Invitation.<Invitation>findAll(sort)
                : Invitation.<Invitation>find(older, sort, last.createdAt, last.id);
        return found.page(0, most).stream().map(Invitations::entry).toList();
    }

    /**
     * Takes an invitation back: neither its link nor the cookies that came from it are good any more.
     *
     * @return whether that changed something; empty where there is no such invitation
     */
    @Transactional
    public Optional<Boolean> revoke(UUID id) {
        int changed = Invitation.update("revokedAt = ?1 where id = ?2 and revokedAt is null", clock.instant(), id);
        return changed == 0 && Invitation.findById(id) == null ? Optional.empty() : Optional.of(changed > 0);
    }

    /** Whose link this is, if it is one that lets somebody in. */
    @Transactional
    Optional<UUID> voterOf(String token) {
        return token.length() > LONGEST_TOKEN
                ? Optional.empty()
                : Invitation.<Invitation>find("tokenDigest = ?1" + Invitation.GOOD, digest(token), clock.instant())
                        .firstResultOptional()
                        .map(found -> found.voterId);
    }

    /** Whether this voter came by an invitation that is still good; that is a use of it. */
    @Transactional
    boolean admits(UUID voter) {
        var now = clock.instant();
        var good = Invitation.<Invitation>find("voterId = ?1" + Invitation.GOOD, voter, now)
                .firstResultOptional();
        good.filter(found -> found.lastUsedAt == null || found.lastUsedAt.isBefore(now.minus(USES_TOLD_APART)))
                .ifPresent(found -> Invitation.update("lastUsedAt = ?1 where id = ?2", now, found.id));
        return good.isPresent();
    }

    private static Entry entry(Invitation found) {
        return new Entry(
                found.id,
                found.voterId,
                found.note,
                found.createdAt,
                found.expiresAt,
                found.lastUsedAt,
                found.revokedAt);
    }

    private String digest(String token) {
        return digest.hex("invitation", token);
    }
}
