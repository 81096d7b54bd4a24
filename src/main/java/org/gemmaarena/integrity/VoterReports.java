package org.gemmaarena.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gemmaarena.anomaly.Standing;
import org.gemmaarena.catalogue.Lineup;
import org.gemmaarena.vote.ArenaModels;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Tells of voters: an exclusion that holds is out, a decision that they count holds, and else what the votes say. */
@ApplicationScoped
public class VoterReports {

    private static final String STANDING = """
            case when w.excluded_at is not null then 'OUT' when d.counts then 'COUNTS'
                else coalesce(s.standing, 'COUNTS') end""";
    private static final String COLUMNS = """
            s.votes, s.standing as judged, s.judged_at, s.signals, %s as standing,
            coalesce(d.decided_by, w.excluded_by) as decided_by,
            case when d.decided_by is null then w.excluded_because else d.reason end as reason
            """.formatted(STANDING);
    private static final String BESIDE = """
            left join voter w on w.id = %1$s left join standing_decision d on d.kind = 'VOTER' and d.id = %1$s
            """;
    private static final String ONE = "select o.id, " + COLUMNS + "from (select cast(:voter as uuid) as id) o "
            + "left join voter_standing s on s.voter_id = o.id " + BESIDE.formatted("o.id");
    private static final String MANY = "select s.voter_id as id, " + COLUMNS + "from voter_standing s "
            + BESIDE.formatted("s.voter_id") + "where ";
    private static final String BEHIND = " and s.votes <= :votes and (s.votes, s.voter_id) < (:votes, :before)";
    private static final String MOST_VOTES_FIRST = " order by s.votes desc, s.voter_id desc fetch first ";

    private final Session database;
    private final Standings standings;
    private final SignalWords words;
    private final ArenaModels models;

    VoterReports(Session database, Standings standings, SignalWords words, ArenaModels models) {
        this.database = database;
        this.standings = standings;
        this.words = words;
        this.models = models;
    }

    /** Empty for somebody who never voted. */
    @Transactional
    public Optional<VoterReport> of(UUID voter) {
        long votes = database.createNativeQuery("select count(*) from vote where voter_id = :voter", Long.class)
                .setParameter("voter", voter)
                .getSingleResult();
        return votes == 0
                ? Optional.empty()
                : query(ONE)
                        .setParameter("voter", voter)
                        .getResultStream()
                        .findFirst()
                        .map(row -> report(row, votes, models.names(Lineup.LIVE)));
    }

    /**
     * Those with most votes first. Somebody is in a list as soon as their votes were judged once.
     *
     * @param before where the list before this one ended; null for the first list
     */
    @Transactional
    public List<VoterReport> of(VoterGroup group, VoterCursor before, int most) {
        var query = query(
                MANY + condition(group) + (before == null ? "" : BEHIND) + MOST_VOTES_FIRST + most + " rows only");
        if (before != null) {
            query.setParameter("votes", before.votes()).setParameter("before", before.voter());
        }
        var names = models.names(Lineup.LIVE);
        return query.getResultStream()
                .map(row -> report(row, row.get("votes", Long.class), names))
                .toList();
    }

    private static String condition(VoterGroup group) {
        return switch (group) {
            case ALL -> "true";
            case COUNTS -> STANDING + " = 'COUNTS'";
            // What was judged says it alone, and by an index; the rest only takes some away.
            case UNDER_REVIEW -> "s.standing = 'UNDER_REVIEW' and " + STANDING + " = 'UNDER_REVIEW'";
            case OUT -> STANDING + " = 'OUT'";
            case OVERRULED -> "d.counts is not null and case when d.counts then 'COUNTS' else 'OUT' end <> s.standing";
        };
    }

    private NativeQuery<Tuple> query(String select) {
        return database.createNativeQuery(select, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("votes", Long.class)
                .addScalar("standing", String.class)
                .addScalar("judged", String.class)
                .addScalar("judged_at", Instant.class)
                .addScalar("decided_by", String.class)
                .addScalar("reason", String.class)
                .addScalar("signals", String.class);
    }

    private VoterReport report(Tuple row, long votes, Map<String, String> names) {
        var judged = row.get("judged", String.class);
        var signals = judged == null ? List.<StoredSignal>of() : standings.signals(row.get("signals", String.class));
        return new VoterReport(
                row.get("id", UUID.class),
                votes,
                Standing.valueOf(row.get("standing", String.class)),
                judged == null ? null : Standing.valueOf(judged),
                row.get("judged_at", Instant.class),
                row.get("decided_by", String.class),
                row.get("reason", String.class),
                signals.stream()
                        .map(signal -> new VoterReport.Sign(
                                signal.kind(),
                                signal.level(),
                                signal.model(),
                                signal.numbers(),
                                words.of(signal, names)))
                        .toList());
    }
}
