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
class VoterReports {

    private static final String REPORTS = """
            select t.id, t.votes, t.standing, t.judged, t.judged_at, t.decided_by, t.reason, t.signals from (
                select w.id, s.votes, s.standing as judged, s.judged_at, s.signals,
                    case when w.excluded_at is not null then 'OUT' when d.counts then 'COUNTS'
                        else coalesce(s.standing, 'COUNTS') end as standing,
                    coalesce(d.decided_by, w.excluded_by) as decided_by,
                    case when d.decided_by is null then w.excluded_because else d.reason end as reason,
                    case when d.counts then 'COUNTS' when not d.counts then 'OUT' end as decided
                from voter w left join voter_standing s on s.voter_id = w.id
                left join standing_decision d on d.kind = 'VOTER' and d.id = w.id) t
            """;
    private static final String ONE = REPORTS + "where t.id = :voter";
    private static final String FIRST =
            " and t.votes is not null order by t.votes desc, t.id fetch first :most rows only";
    private static final String MANY = REPORTS + "where t.standing = :standing" + FIRST;
    private static final String OVERRULED = REPORTS + "where t.decided <> t.judged" + FIRST;

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
    Optional<VoterReport> of(UUID voter) {
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

    /** Those with most votes first. */
    @Transactional
    List<VoterReport> with(Standing standing, int most) {
        return reports(query(MANY).setParameter("standing", standing.name()), most);
    }

    /** Of whom the numbers say otherwise than an admin decided; those with most votes first. */
    @Transactional
    List<VoterReport> overruled(int most) {
        return reports(query(OVERRULED), most);
    }

    private List<VoterReport> reports(NativeQuery<Tuple> query, int most) {
        var names = models.names(Lineup.LIVE);
        return query.setParameter("most", most)
                .getResultStream()
                .map(row -> report(row, row.get("votes", Long.class), names))
                .toList();
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
