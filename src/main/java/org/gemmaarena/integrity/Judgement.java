package org.gemmaarena.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gemmaarena.anomaly.Campaign;
import org.gemmaarena.anomaly.CampaignSearch;
import org.gemmaarena.anomaly.Habits;
import org.gemmaarena.anomaly.PairCrowd;
import org.gemmaarena.anomaly.Preference;
import org.gemmaarena.anomaly.SequentialTest;
import org.gemmaarena.anomaly.Signal;
import org.gemmaarena.anomaly.Standing;
import org.gemmaarena.anomaly.StandingRule;
import org.gemmaarena.anomaly.Suspicion;
import org.gemmaarena.voter.KeyedDigest;

/** Judges every voter of an arena by the votes of all; the same votes always give the same. */
@ApplicationScoped
class Judgement {

    private final KeyedDigest digest;

    Judgement(KeyedDigest digest) {
        this.digest = digest;
    }

    List<Judged> of(Roll roll) {
        if (roll.models().isEmpty()) {
            return List.of();
        }
        var votes = roll.voters().stream().map(Roll.Entry::votes).toList();
        var crowd = PairCrowd.of(roll.models().size(), votes);
        boolean comparable = roll.isComparable();
        var campaigns = comparable ? CampaignSearch.search(roll.models().size(), votes) : List.<Campaign>of();
        return IntStream.range(0, votes.size())
                .mapToObj(voter -> judged(roll, voter, signals(roll, voter, crowd, campaigns), comparable))
                .toList();
    }

    private static Judged judged(Roll roll, int voter, List<Signal> signals, boolean comparable) {
        var entry = roll.voters().get(voter);
        return new Judged(
                entry.id(),
                comparable ? StandingRule.of(signals) : Standing.COUNTS,
                entry.votes().size(),
                signals.stream()
                        .map(signal -> StoredSignal.of(signal, roll.models()))
                        .toList());
    }

    private List<Signal> signals(Roll roll, int voter, PairCrowd crowd, List<Campaign> campaigns) {
        var entry = roll.voters().get(voter);
        List<Preference> votes = entry.votes();
        return List.of(
                Suspicion.campaign(campaigns, voter),
                Suspicion.sequential(votes, crowd, checkpoints(entry.id())),
                Suspicion.oriented(votes, crowd),
                Habits.speed(entry.fast(), entry.timed(), roll.fast() - entry.fast(), roll.timed() - entry.timed()),
                Habits.oneSided(entry.left(), entry.right()),
                Habits.repeatedPrompts(entry.mostOnOne(), entry.prompts()),
                Habits.sharedAddress(entry.neighbours()));
    }

    /** Drawn once for each voter, by the arena's secret: whoever knew them could do as they like in between. */
    private SortedSet<Integer> checkpoints(UUID voter) {
        return SequentialTest.checkpoints(new SplittableRandom(
                digest.brief("checkpoints", voter.toString()).hashCode()));
    }
}
