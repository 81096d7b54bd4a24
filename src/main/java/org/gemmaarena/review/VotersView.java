package org.gemmaarena.review;

import java.util.List;
import java.util.stream.Collectors;
import org.gemmaarena.anomaly.Level;
import org.gemmaarena.anomaly.Standing;
import org.gemmaarena.integrity.VoterReport;

/** Voters, ready to be drawn. */
record VotersView(List<Option> groups, List<Row> rows, Pager pager) {

    /** @param signals those that are raised, in words */
    record Row(
            String voter,
            String brief,
            String standing,
            boolean counts,
            String votes,
            String signals,
            String decidedBy) {

        static Row of(VoterReport voter, SearchMessages words) {
            return new Row(
                    voter.voter().toString(),
                    Shown.brief(voter.voter()),
                    words.stands(voter.standing()),
                    voter.standing() == Standing.COUNTS,
                    Shown.count(voter.votes()),
                    voter.signals().stream()
                            .filter(signal -> signal.level() != Level.QUIET)
                            .map(signal -> words.kind(signal.kind()))
                            .distinct()
                            .collect(Collectors.joining(", ")),
                    Shown.number(voter.decidedBy()));
        }
    }
}
