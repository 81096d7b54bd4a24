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
import org.gemmaarena.anomaly.TasteSpread;
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
        var all = new Measure(roll, votes, roll.crowd());
        return IntStream.range(0, votes.size())
                .mapToObj(voter -> judged(roll, voter, signals(roll, voter, all), all.isComparable(voter)))
                .toList();
    }

    /** Against what each voter is measured. */
    private static final class Measure {

        private final boolean[] crowd;
        private final int size;
        private final long votes;
        private final PairCrowd pairs;
        private final double[] tastes;
        private final long timed;
        private final long fast;
        private final List<Campaign> campaigns;

        Measure(Roll roll, List<List<Preference>> votes, boolean[] crowd) {
            int models = roll.models().size();
            this.crowd = crowd;
            this.size =
                    (int) IntStream.range(0, crowd.length).filter(i -> crowd[i]).count();
            this.votes = roll.votes();
            this.timed = roll.timed().count();
            this.fast = roll.timed().filter(Roll.Entry::isMostlyFast).count();
            var usual = IntStream.range(0, crowd.length)
                    .filter(voter -> crowd[voter])
                    .mapToObj(votes::get)
                    .toList();
            this.pairs = PairCrowd.of(models, usual);
            this.tastes = TasteSpread.of(usual, pairs);
            this.campaigns = StandingRule.isComparable(size) ? CampaignSearch.search(models, votes, crowd) : List.of();
        }

        boolean isComparable(int voter) {
            return StandingRule.isComparable(crowd[voter] ? size - 1 : size);
        }

        PairCrowd others(int voter, List<Preference> own) {
            return crowd[voter] ? pairs.without(own) : pairs;
        }
    }

    /** Nobody comes back only since there is nobody left to be compared with, or since they now are most of all. */
    private static Judged judged(Roll roll, int voter, List<Signal> signals, boolean comparable) {
        var entry = roll.voters().get(voter);
        var standing = comparable ? StandingRule.of(signals) : Standing.COUNTS;
        boolean lost = !comparable || StandingRule.isMostOf(entry.votes().size(), roll.votes());
        return new Judged(
                entry.id(),
                lost && entry.isOutByNumbers() ? Standing.OUT : standing,
                entry.votes().size(),
                signals.stream()
                        .map(signal -> StoredSignal.of(signal, roll.models()))
                        .toList());
    }

    private List<Signal> signals(Roll roll, int voter, Measure all) {
        var entry = roll.voters().get(voter);
        List<Preference> votes = entry.votes();
        var others = all.others(voter, votes);
        return List.of(
                Suspicion.campaign(all.campaigns, voter),
                entry.erased()
                        ? Suspicion.sequentialUnknown()
                        : Suspicion.sequential(votes, others, checkpoints(entry.id())),
                Suspicion.oriented(votes, others),
                Suspicion.taste(votes, others, all.tastes),
                speed(entry, all),
                Habits.oneSided(entry.left(), entry.right()),
                Habits.repeatedPrompts(entry.mostOnOne(), entry.prompts()),
                Habits.mostVotes(votes.size(), all.votes),
                Habits.sharedAddress(entry.neighbours()));
    }

    private static Signal speed(Roll.Entry voter, Measure all) {
        boolean among = voter.excludedBy() == null && Habits.isTimed(voter.timed());
        return Habits.speed(
                voter.fast(),
                voter.impossible(),
                voter.timed(),
                all.fast - (among && voter.isMostlyFast() ? 1 : 0),
                all.timed - (among ? 1 : 0));
    }

    /**
     * Drawn once for each voter, by the arena's secret: whoever knew them could do as they like in between. Those of an
     * erased voter went with the id, so that nothing is said by others drawn later.
     */
    private SortedSet<Integer> checkpoints(UUID voter) {
        return SequentialTest.checkpoints(new SplittableRandom(
                digest.brief("checkpoints", voter.toString()).hashCode()));
    }
}
