package org.gemmaarena.integrity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gemmaarena.anomaly.Kind;
import org.gemmaarena.anomaly.Level;
import org.gemmaarena.anomaly.Standing;

/**
 * What an admin is told of a voter.
 *
 * @param votes all votes cast here, counted or not
 * @param standing what holds now
 * @param judged what the votes say, whatever an admin decided; null before the first judgement
 * @param judgedAt when a judgement last wrote something new about the voter
 * @param decidedBy who decided, or {@code integrity}; null where nobody had to
 * @param reason of the decision
 */
public record VoterReport(
        UUID voter,
        long votes,
        Standing standing,
        Standing judged,
        Instant judgedAt,
        String decidedBy,
        String reason,
        List<Sign> signals) {

    /** A signal in numbers and in words. */
    public record Sign(Kind kind, Level level, String model, Map<String, Double> numbers, String words) {}
}
