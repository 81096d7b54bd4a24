package org.gemmaarena.admin;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.gemmaarena.admin.AdminDecision.Subject;
import org.gemmaarena.vote.Exclusions;
import org.gemmaarena.vote.Exclusions.Change;
import org.gemmaarena.web.ProblemException;

/** Takes votes out and back in on behalf of the admin, and keeps a record of it. */
@ApplicationScoped
class AdminExclusions {

    private final Exclusions exclusions;
    private final Audit audit;
    private final SecurityIdentity admin;
    private final Event<AdminDecision> decisions;
    private final AdminMessages words;

    AdminExclusions(
            Exclusions exclusions,
            Audit audit,
            SecurityIdentity admin,
            Event<AdminDecision> decisions,
            AdminMessages words) {
        this.exclusions = exclusions;
        this.audit = audit;
        this.admin = admin;
        this.decisions = decisions;
        this.words = words;
    }

    @Transactional
    Change excludeVote(UUID battle, String reason) {
        var change = exclusions.excludeVote(battle, reason, actor()).orElseThrow(this::voteUnknown);
        decided(Subject.VOTE, battle, false, reason);
        return recorded(change, "exclude-vote", "votes/" + battle, reason);
    }

    @Transactional
    Change includeVote(UUID battle, String reason) {
        var change = exclusions.includeVote(battle).orElseThrow(this::voteUnknown);
        decided(Subject.VOTE, battle, true, reason);
        return recorded(change, "include-vote", "votes/" + battle, reason);
    }

    @Transactional
    Change excludeVoter(UUID voter, String reason) {
        var change = exclusions.excludeVoter(voter, reason, actor()).orElseThrow(this::voterUnknown);
        decided(Subject.VOTER, voter, false, reason);
        return recorded(change, "exclude-voter", "voters/" + voter, reason);
    }

    @Transactional
    Change includeVoter(UUID voter, String reason) {
        var change = exclusions.includeVoter(voter).orElseThrow(this::voterUnknown);
        decided(Subject.VOTER, voter, true, reason);
        return recorded(change, "include-voter", "voters/" + voter, reason);
    }

    private void decided(Subject subject, UUID id, boolean counts, String reason) {
        decisions.fire(new AdminDecision(subject, id, counts, actor(), reason));
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
