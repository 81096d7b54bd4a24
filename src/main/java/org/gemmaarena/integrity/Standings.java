package org.gemmaarena.integrity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gemmaarena.anomaly.Standing;
import org.hibernate.Session;

/** The standings in the database. */
@ApplicationScoped
class Standings {

    private static final int BATCH = 1_000;
    private static final TypeReference<List<StoredSignal>> SIGNALS = new TypeReference<>() {};
    private static final String KNOWN = "select voter_id, standing, votes, signals from voter_standing";
    private static final String DELETE = "delete from voter_standing where voter_id = ?";
    private static final String INSERT =
            "insert into voter_standing (voter_id, standing, votes, signals, judged_at) values (?, ?, ?, ?, ?)";

    private final Session database;
    private final ObjectMapper json;
    private final Clock clock;

    Standings(Session database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes down what is new.
     *
     * @return how many standings changed; a new voter's first one did if it isn't that the votes count
     */
    @Transactional(Transactional.TxType.MANDATORY)
    int keep(List<Judged> judged) {
        var known = known();
        var news = new ArrayList<Judged>();
        int changed = 0;
        for (var now : judged) {
            var before = known.remove(now.voter());
            if (before == null || !now.saysTheSameAs(before)) {
                news.add(now);
            }
            changed += now.standing() != (before == null ? Standing.COUNTS : before.standing()) ? 1 : 0;
        }
        changed += (int) known.values().stream()
                .filter(gone -> gone.standing() != Standing.COUNTS)
                .count();
        write(news, List.copyOf(known.keySet()));
        return changed;
    }

    private Map<UUID, Judged> known() {
        var known = new HashMap<UUID, Judged>();
        database.createNativeQuery(KNOWN, Tuple.class)
                .addScalar("voter_id", UUID.class)
                .addScalar("standing", String.class)
                .addScalar("votes", Long.class)
                .addScalar("signals", String.class)
                .getResultList()
                .forEach(row -> known.put(row.get("voter_id", UUID.class), judged(row)));
        return known;
    }

    /** What a voter's votes said last; empty before the first judgement. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Judged> of(UUID voter) {
        return database.createNativeQuery(KNOWN + " where voter_id = :voter", Tuple.class)
                .addScalar("voter_id", UUID.class)
                .addScalar("standing", String.class)
                .addScalar("votes", Long.class)
                .addScalar("signals", String.class)
                .setParameter("voter", voter)
                .getResultStream()
                .findFirst()
                .map(this::judged);
    }

    private Judged judged(Tuple row) {
        return new Judged(
                row.get("voter_id", UUID.class),
                Standing.valueOf(row.get("standing", String.class)),
                row.get("votes", Long.class),
                signals(row.get("signals", String.class)));
    }

    private void write(List<Judged> news, List<UUID> gone) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        database.doWork(connection -> {
            try (var delete = connection.prepareStatement(DELETE);
                    var insert = connection.prepareStatement(INSERT)) {
                for (var voter : gone) {
                    delete.setObject(1, voter);
                    delete.addBatch();
                }
                for (int from = 0; from < news.size(); from += BATCH) {
                    for (var judged : news.subList(from, Math.min(news.size(), from + BATCH))) {
                        delete.setObject(1, judged.voter());
                        delete.addBatch();
                        insert.setObject(1, judged.voter());
                        insert.setString(2, judged.standing().name());
                        insert.setLong(3, judged.votes());
                        insert.setString(4, written(judged.signals()));
                        insert.setObject(5, now);
                        insert.addBatch();
                    }
                    delete.executeBatch();
                    insert.executeBatch();
                }
                delete.executeBatch();
            }
        });
    }

    List<StoredSignal> signals(String written) {
        try {
            return json.readValue(written, SIGNALS);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("signals can't be read", notOurs);
        }
    }

    private String written(List<StoredSignal> signals) {
        try {
            return json.writeValueAsString(signals);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
