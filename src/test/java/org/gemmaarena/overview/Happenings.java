package org.gemmaarena.overview;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/** Puts battles, votes and voters of any time into the database. */
@ApplicationScoped
class Happenings {

    private static final String CONTESTANT = "%1$s_model, %1$s_name, %1$s_backend, %1$s_served_name, %1$s_temperature, "
            + "%1$s_top_p, %1$s_top_k, %1$s_max_tokens, %1$s_context, %1$s_thinking";
    private static final String CONTESTANTS = CONTESTANT.formatted("left") + ", " + CONTESTANT.formatted("right");
    private static final String VALUES = "'one', 'One', 'b', 's', 1, 1, 64, 100, 100, false, "
            + "'other', 'Other', 'b', 's', 1, 1, 64, 100, 100, false";
    private static final String STYLE = "%1$s_characters, %1$s_headers, %1$s_list_items, %1$s_bold";

    private final Session database;

    Happenings(Session database) {
        this.database = database;
    }

    UUID battle(String arena, Instant at) {
        var id = UUID.randomUUID();
        run("insert into battle (id, arena, voter_id, state, published, pair_probability, created_at, stop_requested, "
                + "watched_at, interrupted, self_named, " + CONTESTANTS + ") values ('" + id + "', '" + arena + "', '"
                + id + "', 'ABANDONED', false, 1, '" + at + "', false, '" + at + "', false, false, " + VALUES + ")");
        return id;
    }

    void vote(String arena, Instant at) {
        run("insert into vote (battle_id, arena, voter_id, choice, counted, turns, created_at, " + CONTESTANTS + ", "
                + STYLE.formatted("left") + ", " + STYLE.formatted("right") + ") values ('" + UUID.randomUUID() + "', '"
                + arena + "', '" + UUID.randomUUID() + "', 'TIE', true, 1, '" + at + "', " + VALUES
                + ", 1, 0, 0, 0, 1, 0, 0, 0)");
    }

    /** A battle that waits in the line of some other replica since then. */
    UUID waiting(String arena, Instant since) {
        var id = battle(arena, since);
        run("insert into turn (battle_id, number, prompt, created_at) values ('" + id + "', 1, 'Waiting', '" + since
                + "')");
        run("update battle set state = 'GENERATING', place = 1, writer = '" + UUID.randomUUID()
                + "', lease_until = '2999-01-01T00:00:00Z' where id = '" + id + "'");
        return id;
    }

    /** A battle that is being written at a backend. */
    UUID writing(String arena, String backend) {
        var id = waiting(arena, Instant.now());
        run("update battle set place = null, left_backend = '" + backend + "' where id = '" + id + "'");
        return id;
    }

    void waitsNoMore(UUID battle) {
        run("update battle set state = 'ABANDONED', place = null, lease_until = null where id = '" + battle + "'");
    }

    UUID underReview(long votes) {
        var voter = UUID.randomUUID();
        run("insert into voter_standing (voter_id, standing, votes, signals, judged_at) values ('" + voter
                + "', 'UNDER_REVIEW', " + votes
                + ", '[{\"kind\":\"SPEED\",\"level\":\"RAISED\",\"model\":null,\"numbers\":{}},"
                + "{\"kind\":\"TASTE\",\"level\":\"QUIET\",\"model\":null,\"numbers\":{}}]', '2026-01-01T00:00:00Z')");
        return voter;
    }

    void judgedAnew(UUID voter) {
        run("delete from voter_standing where voter_id = '" + voter + "'");
    }

    private void run(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery(statement).executeUpdate());
    }
}
