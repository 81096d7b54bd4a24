package org.gemmaarena.review;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;
import org.gemmaarena.admin.AdminDecision;
import org.gemmaarena.admin.AdminDecision.Subject;
import org.gemmaarena.admin.Audit;
import org.gemmaarena.vote.BatchExclusions;
import org.gemmaarena.vote.BatchExclusions.Change;
import org.gemmaarena.web.ProblemException;

/** Takes many votes out and back in on behalf of the admin, in one transaction; each vote has its entry in the record. */
@ApplicationScoped
class VoteDecisions {

    private final BatchExclusions exclusions;
    private final Audit audit;
    private final SecurityIdentity admin;
    private final Event<AdminDecision> decisions;
    private final ReviewMessages words;

    VoteDecisions(
            BatchExclusions exclusions,
            Audit audit,
            SecurityIdentity admin,
            Event<AdminDecision> decisions,
            ReviewMessages words) {
        this.exclusions = exclusions;
        this.audit = audit;
        this.admin = admin;
        this.decisions = decisions;
        this.words = words;
    }

    /** @throws ProblemException 404 if one of these battles has no vote; then nothing changes */
    @Transactional
    Change decide(Collection<UUID> battles, boolean counts, String reason) {
        int unknown = battles.size() - exclusions.known(battles).size();
        if (unknown > 0) {
            throw ProblemException.notFound(words.votes_unknown(unknown));
        }
        var actor = admin.getPrincipal().getName();
        var change = counts ? exclusions.include(battles) : exclusions.exclude(battles, reason, actor);
        battles.forEach(battle -> decisions.fire(new AdminDecision(Subject.VOTE, battle, counts, actor, reason)));
        var action = counts ? "include-vote" : "exclude-vote";
        change.battles().forEach(battle -> audit.record(actor, action, "votes/" + battle, "among several", reason));
        return change;
    }
}
