package org.gemmaarena.integrity;

import java.util.List;
import java.util.UUID;
import org.gemmaarena.anomaly.Kind;
import org.gemmaarena.anomaly.Level;
import org.gemmaarena.anomaly.Standing;

/** What the votes of a voter say. */
record Judged(UUID voter, Standing standing, long votes, List<StoredSignal> signals) {

    /** Signals that are more than quiet, the strongest first. */
    List<StoredSignal> raised() {
        return signals.stream()
                .filter(signal -> signal.level() != Level.QUIET)
                .sorted((one, other) -> other.level().compareTo(one.level()))
                .toList();
    }

    /** Whether there is nothing new to write down: numbers that drift a little with everybody's votes are not. */
    boolean saysTheSameAs(Judged earlier) {
        return standing == earlier.standing && votes == earlier.votes && kinds().equals(earlier.kinds());
    }

    private List<Kind> kinds() {
        return raised().stream().map(StoredSignal::kind).sorted().toList();
    }
}
