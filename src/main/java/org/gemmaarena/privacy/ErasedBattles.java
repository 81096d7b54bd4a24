package org.gemmaarena.privacy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gemmaarena.vote.Exclusions;
import org.hibernate.Session;

/**
 * Deletes a voter's battles with all that was said in them. One after the other, each in a transaction of its own: nobody
 * ever holds two, so that nobody waits in a circle. With a battle goes its id, wherever it stands: what is erased half is
 * erased whole by erasing again. A vote that is being cast on one is waited for, and one that comes later
 * finds no battle. Whoever writes its answers loses it within a second.
 */
@ApplicationScoped
class ErasedBattles {

    private static final List<String> PARTS = List.of("attachment", "answer", "turn", "battle_category", "report");

    private static final int TIME_LIMIT_IN_SECONDS = 600;

    private final Session database;
    private final Exclusions exclusions;
    private final ErasedNames names;

    ErasedBattles(Session database, Exclusions exclusions, ErasedNames names) {
        this.database = database;
        this.exclusions = exclusions;
        this.names = names;
    }

    /** The ids of the battles, and those that their votes have now: who knows a battle's link finds no vote by it. */
    Map<UUID, UUID> delete(UUID voter) {
        var battles = QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select id from battle where voter_id = :voter order by id", UUID.class)
                .setParameter("voter", voter)
                .getResultList());
        var now = new HashMap<UUID, UUID>();
        for (var battle : battles) {
            var made = UUID.randomUUID();
            QuarkusTransaction.requiringNew().timeout(TIME_LIMIT_IN_SECONDS).run(() -> delete(battle, made));
            now.put(battle, made);
        }
        return now;
    }

    /** In the one order of all exclusions: what is decided of the vote meanwhile has the new id. */
    private void delete(UUID battle, UUID made) {
        exclusions.hold();
        database.createNativeQuery("select id from battle where id = :battle for update", UUID.class)
                .setParameter("battle", battle)
                .getResultList();
        rename("update vote set battle_id = :made where battle_id = :battle", battle, made);
        rename("update standing_decision set id = :made where kind = 'VOTE' and id = :battle", battle, made);
        PARTS.forEach(part -> delete("delete from " + part + " where battle_id = :battle", battle));
        delete("delete from battle where id = :battle", battle);
        names.replace(Map.of(battle, made));
    }

    private void rename(String statement, UUID battle, UUID made) {
        database.createNativeMutationQuery(statement)
                .setParameter("made", made)
                .setParameter("battle", battle)
                .executeUpdate();
    }

    private void delete(String statement, UUID battle) {
        database.createNativeMutationQuery(statement)
                .setParameter("battle", battle)
                .executeUpdate();
    }
}
