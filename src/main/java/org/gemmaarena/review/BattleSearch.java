package org.gemmaarena.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.review.BattleWalk.Position;
import org.gemmaarena.web.ProblemException;
import org.hibernate.Session;

/** Finds battles without a vote, newest first. */
@ApplicationScoped
class BattleSearch {

    /** @param next the search goes on {@code before} this battle; null where it is at its end */
    record Page(List<BattleRow> battles, UUID next) {}

    private final Session database;
    private final ReviewMessages words;

    BattleSearch(Session database, ReviewMessages words) {
        this.database = database;
        this.words = words;
    }

    /**
     * @param before the id of a battle; null for the newest
     * @throws ProblemException 400 if there is no such battle to go on from
     */
    @Transactional
    Page page(BattleFilter filter, UUID before, int most) {
        var found = BattleWalk.of(filter, before == null ? null : position(before))
                .query(database, most + 1)
                .addScalar("id", UUID.class)
                .addScalar("arena", String.class)
                .addScalar("voter_id", UUID.class)
                .addScalar("state", String.class)
                .addScalar("created_at", Instant.class)
                .getResultStream()
                .map(BattleSearch::row)
                .toList();
        return found.size() > most
                ? new Page(found.subList(0, most), found.get(most - 1).battleId())
                : new Page(found, null);
    }

    private static BattleRow row(Tuple row) {
        return new BattleRow(
                row.get("id", UUID.class),
                row.get("arena", String.class),
                row.get("created_at", Instant.class),
                row.get("voter_id", UUID.class),
                Unvoted.valueOf(row.get("state", String.class)));
    }

    private Position position(UUID id) {
        return database.createNativeQuery("select created_at from battle where id = :id", Instant.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(at -> new Position(at, id))
                .orElseThrow(() -> ProblemException.invalid("before", words.before_expected()));
    }
}
