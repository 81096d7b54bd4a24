package org.gemmaarena.integrity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.gemmaarena.admin.AdminDecision;
import org.gemmaarena.admin.AdminDecision.Subject;
import org.gemmaarena.admin.Audit;
import org.gemmaarena.vote.Exclusions;
import org.gemmaarena.web.ProblemException;

/** Lets an admin decide about a voter; the decision holds until an admin decides otherwise. */
@ApplicationScoped
class Review {

    private final Exclusions exclusions;
    private final HandBack handBack;
    private final Audit audit;
    private final SecurityIdentity admin;
    private final Event<AdminDecision> decisions;
    private final IntegrityMessages words;

    Review(
            Exclusions exclusions,
            HandBack handBack,
            Audit audit,
            SecurityIdentity admin,
            Event<AdminDecision> decisions,
            IntegrityMessages words) {
        this.exclusions = exclusions;
        this.handBack = handBack;
        this.audit = audit;
        this.admin = admin;
        this.decisions = decisions;
        this.words = words;
    }

    @Transactional
    void decide(UUID voter, boolean counts, String reason) {
        var actor = admin.getPrincipal().getName();
        var change = (counts ? exclusions.includeVoter(voter) : exclusions.excludeVoter(voter, reason, actor))
                .orElseThrow(() -> ProblemException.notFound(words.voter_unknown()));
        decisions.fire(new AdminDecision(Subject.VOTER, voter, counts, actor, reason));
        var action = counts ? "decide-counts" : "decide-out";
        audit.record(actor, action, "voters/" + voter, "votes: " + change.votes(), reason);
    }

    /** Takes an admin's decision back; nothing but the numbers holds then. */
    @Transactional
    void handBack(UUID voter, String reason) {
        if (!handBack.handBack(voter)) {
            throw ProblemException.notFound(words.decision_none());
        }
        audit.record(admin.getPrincipal().getName(), "undecide", "voters/" + voter, null, reason);
    }
}
