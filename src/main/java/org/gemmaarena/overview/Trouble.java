package org.gemmaarena.overview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.gemmaarena.integrity.OddVoters;
import org.gemmaarena.overview.Overview.Excluded;
import org.gemmaarena.overview.Overview.Failure;
import org.gemmaarena.overview.Overview.OddGroup;
import org.gemmaarena.overview.Overview.OddGroups;
import org.gemmaarena.overview.Overview.OpenFailures;
import org.gemmaarena.overview.Overview.Queue;
import org.gemmaarena.overview.Overview.SignalCount;
import org.gemmaarena.vote.Tallies;

/**
 * What goes wrong: votes that are out, voters who are odd, answers that failed, battles that wait. What costs more than a look
 * into an index is made once in ten seconds, and anew as soon as an exclusion has changed.
 */
@ApplicationScoped
class Trouble {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private record Corrected(String arena, long corrections) {}

    private final Cache<Corrected, Excluded> excluded =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(2).build();
    private final Cache<String, List<Failure>> failures =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(2).build();
    private final Cache<Corrected, Long> excludedToday =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(2).build();
    private final Cache<String, OpenFailures> openFailures =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(2).build();
    private final ExcludedVotes votes;
    private final OddVoters voters;
    private final Workload workload;
    private final Tallies tallies;

    Trouble(ExcludedVotes votes, OddVoters voters, Workload workload, Tallies tallies) {
        this.votes = votes;
        this.voters = voters;
        this.workload = workload;
        this.tallies = tallies;
    }

    Excluded excluded(String arena) {
        return excluded.get(corrected(arena), key -> read(arena));
    }

    long excludedToday(String arena) {
        return excludedToday.get(corrected(arena), key -> votes.today(arena));
    }

    List<Failure> failures(String arena) {
        return failures.get(arena, workload::failures);
    }

    OpenFailures openFailures(String arena) {
        return openFailures.get(arena, workload::openFailures);
    }

    Queue queue() {
        return workload.queue();
    }

    private Corrected corrected(String arena) {
        return new Corrected(arena, tallies.version(arena).corrections());
    }

    private Excluded read(String arena) {
        var odd = voters.count();
        return new Excluded(
                votes.neverCounted(arena),
                votes.exclusions(),
                new OddGroups(group(odd.underReview()), group(odd.outByNumbers()), group(odd.outByAdmin())));
    }

    private static OddGroup group(OddVoters.Group group) {
        return new OddGroup(
                group.voters(),
                group.votes(),
                group.signals().entrySet().stream()
                        .map(signal ->
                                new SignalCount(signal.getKey().name().toLowerCase(Locale.ROOT), signal.getValue()))
                        .toList());
    }
}
