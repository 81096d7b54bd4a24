package org.gemmaarena.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gemmaarena.anomaly.Kind;
import org.gemmaarena.anomaly.Standing;
import org.hibernate.Session;

/** How many voters are under review or out, and why. */
@ApplicationScoped
public class OddVoters {

    /**
     * Some voters, counted.
     *
     * @param votes theirs, as of the last judgement
     * @param signals voters by the kind of a signal that is raised about them; one may have several
     */
    public record Group(long voters, long votes, Map<Kind, Long> signals) {}

    /**
     * Everybody who is not simply counted.
     *
     * @param underReview whose votes count until somebody decides
     * @param outByNumbers whom the judgement took out
     * @param outByAdmin whom an admin took out
     */
    public record Counts(Group underReview, Group outByNumbers, Group outByAdmin) {}

    private static final int MOST = 5_000;

    private static final String VOTERS = """
            select s.voter_id, coalesce(s.standing, 'COUNTS') as standing, coalesce(s.votes, 0) as votes,
                coalesce(s.signals, '[]') as signals
            """;
    private static final String UNDER_REVIEW = VOTERS + """
            from voter_standing s
            left join voter w on w.id = s.voter_id
            left join standing_decision d on d.kind = 'VOTER' and d.id = s.voter_id
            where s.standing = 'UNDER_REVIEW' and w.excluded_at is null and d.id is null
            fetch first :most rows only
            """;
    private static final String OUT = VOTERS + """
            from voter w left join voter_standing s on s.voter_id = w.id
            where w.excluded_by is not null and (w.excluded_by = :judge) = :byJudge
            fetch first :most rows only
            """;

    private final Session database;
    private final Standings standings;

    OddVoters(Session database, Standings standings) {
        this.database = database;
        this.standings = standings;
    }

    /** As of now; of each group the first five thousand. */
    @Transactional
    public Counts count() {
        return new Counts(group(UNDER_REVIEW, null), group(OUT, true), group(OUT, false));
    }

    private Group group(String select, Boolean byJudge) {
        var query = database.createNativeQuery(select, Tuple.class)
                .addScalar("voter_id", UUID.class)
                .addScalar("standing", String.class)
                .addScalar("votes", Long.class)
                .addScalar("signals", String.class)
                .setParameter("most", MOST);
        if (byJudge != null) {
            query.setParameter("judge", Judge.ACTOR).setParameter("byJudge", byJudge);
        }
        return group(query.getResultStream().map(this::judged).toList());
    }

    private static Group group(List<Judged> voters) {
        var signals = new TreeMap<Kind, Long>();
        voters.forEach(voter -> voter.raised().stream()
                .map(StoredSignal::kind)
                .distinct()
                .forEach(kind -> signals.merge(kind, 1L, Long::sum)));
        return new Group(voters.size(), voters.stream().mapToLong(Judged::votes).sum(), signals);
    }

    private Judged judged(Tuple row) {
        return new Judged(
                row.get("voter_id", UUID.class),
                Standing.valueOf(row.get("standing", String.class)),
                row.get("votes", Long.class),
                standings.signals(row.get("signals", String.class)));
    }
}
