package org.gemmaarena.admin;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.gemmaarena.vote.Exclusions;
import org.gemmaarena.vote.Exclusions.Change;
import org.gemmaarena.web.ProblemException;

/** Takes votes out and back in on behalf of the admin, and keeps a record of it. */
@ApplicationScoped
class AdminExclusions {

    private final Exclusions exclusions;
    private final Audit audit;
    private final SecurityIdentity admin;
    private final AdminMessages words;

    AdminExclusions(Exclusions exclusions, Audit audit, SecurityIdentity admin, AdminMessages words) {
        this.exclusions = exclusions;
        this.audit = audit;
        this.admin = admin;
        this.words = words;
    }

    @Transactional
    Change excludeVote(UUID battle, String reason) {
        var change = exclusions.excludeVote(battle, reason, actor()).orElseThrow(this::voteUnknown);
        return recorded(change, "exclude-vote", "votes/" + battle, reason);
    }

    @Transactional
    Change includeVote(UUID battle, String reason) {
        var change = exclusions.includeVote(battle).orElseThrow(this::voteUnknown);
        return recorded(change, "include-vote", "votes/" + battle, reason);
    }

    @Transactional
    Change excludeVoter(UUID voter, String reason) {
        var change = exclusions.excludeVoter(voter, reason, actor()).orElseThrow(this::voterUnknown);
        return recorded(change, "exclude-voter", "voters/" + voter, reason);
    }

    @Transactional
    Change includeVoter(UUID voter, String reason) {
        var change = exclusions.includeVoter(voter).orElseThrow(this::voterUnknown);
        return recorded(change, "include-voter", "voters/" + voter, reason);
    }

    private Change recorded(Change change, String action, String target, String reason) {
        if (change.changed()) {
            audit.record(actor(), action, target, "votes: " + change.votes(), reason);
        }
        return change;
    }

    private String actor() {
        return admin.getPrincipal().getName();
    }

    private ProblemException voteUnknown() {
        return ProblemException.notFound(words.vote_unknown());
    }

    private ProblemException voterUnknown() {
        return ProblemException.notFound(words.voter_unknown());
    }
}
