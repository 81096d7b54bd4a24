package org.gemmaarena.integrity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gemmaarena.admin.AdminDecision.Subject;
import org.gemmaarena.admin.Audit;
import org.gemmaarena.anomaly.Standing;
import org.gemmaarena.vote.Exclusions;
import org.gemmaarena.vote.Exclusions.Change;
import org.hibernate.Session;

/**
 * Makes the exclusions what the standings say, in small transactions, so that nobody waits long for a vote. What an admin
 * decided is left as it is: decisions are read again while all exclusions are held, so that none slips in between.
 */
@ApplicationScoped
class Sanctions {

    private static final int AT_ONCE = 50;

    private final Session database;
    private final Exclusions exclusions;
    private final Decisions decisions;
    private final Audit audit;

    Sanctions(Session database, Exclusions exclusions, Decisions decisions, Audit audit) {
        this.database = database;
        this.exclusions = exclusions;
        this.decisions = decisions;
        this.audit = audit;
    }

    /** Takes out those who are out, by their reasons, and brings back everybody else who had been taken out for being odd. */
    void voters(List<Judged> judged, Map<UUID, String> reasons) {
        var out = judged.stream()
                .filter(one -> one.standing() == Standing.OUT)
                .map(Judged::voter)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var taken = database.createNativeQuery("select id from voter where excluded_by = :actor", UUID.class)
                .setParameter("actor", Judge.ACTOR)
                .getResultList();
        settle(Subject.VOTER, out, taken, voter -> {
            var target = "voters/" + voter;
            if (out.contains(voter)) {
                var reason = reasons.get(voter);
                exclusions
                        .excludeVoter(voter, reason, Judge.ACTOR)
                        .ifPresent(change -> record(change, "exclude-voter", target, reason));
            } else {
                exclusions.includeVoter(voter).ifPresent(change -> record(change, "include-voter", target, null));
            }
        });
    }

    /** Makes one voter's exclusion what the numbers say, whoever excluded or included them before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void handBack(UUID voter, Optional<String> reasonToBeOut) {
        exclusions.includeVoter(voter);
        reasonToBeOut.ifPresent(reason -> exclusions.excludeVoter(voter, reason, Judge.ACTOR));
    }

    /** The same for votes, each named by its battle, that are above the cap of their prompt. */
    void votes(String arena, Set<UUID> out, String reason) {
        var taken = database.createNativeQuery(
                        "select v.battle_id from vote_exclusion x join vote v on v.id = x.vote_id "
                                + "where x.excluded_by = :actor and v.arena = :arena",
                        UUID.class)
                .setParameter("actor", Judge.ACTOR)
                .setParameter("arena", arena)
                .getResultList();
        settle(Subject.VOTE, out, taken, battle -> {
            var target = "votes/" + battle;
            if (out.contains(battle)) {
                exclusions
                        .excludeVote(battle, reason, Judge.ACTOR)
                        .ifPresent(change -> record(change, "exclude-vote", target, reason));
            } else {
                exclusions.includeVote(battle).ifPresent(change -> record(change, "include-vote", target, null));
            }
        });
    }

    private void settle(Subject subject, Set<UUID> out, Collection<UUID> taken, Consumer<UUID> change) {
        var differing = new TreeSet<>(out);
        taken.forEach(id -> {
            if (!differing.remove(id)) {
                differing.add(id);
            }
        });
        var order = List.copyOf(differing);
        for (int from = 0; from < order.size(); from += AT_ONCE) {
            var some = order.subList(from, Math.min(order.size(), from + AT_ONCE));
            QuarkusTransaction.requiringNew().run(() -> {
                exclusions.hold();
                var decided = decisions.decidedAmong(subject, some);
                some.stream().filter(id -> !decided.contains(id)).forEach(change);
            });
        }
    }

    private void record(Change change, String action, String target, String reason) {
        if (change.changed()) {
            audit.record(Judge.ACTOR, action, target, "votes: " + change.votes(), reason);
        }
    }
}
