package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gemmaarena.packaged.Driver.Request;

/** Battles that wait for their vote: of each voter one is fought, and copied in the database as often as needed. */
final class PreparedBattles implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final String COPY_BATTLE = """
            insert into battle select copy.* from battle b
            cross join (select gen_random_uuid() as id from generate_series(1, ?)) fresh
            cross join lateral jsonb_populate_record(b, jsonb_build_object('id', fresh.id)) copy where b.id = ?::uuid
            """;
    private static final String COPY_PARTS = """
            insert into %1$s select copy.* from battle b join %1$s part on part.battle_id = ?::uuid
            cross join lateral jsonb_populate_record(part, jsonb_build_object('battle_id', b.id)) copy
            where b.voter_id = (select voter_id from battle where id = ?::uuid) and b.state = 'READY'
              and not exists (select 1 from %1$s there where there.battle_id = b.id)
            """;
    private static final String WAITING = """
            select id from battle where state = 'READY' and id <> ?::uuid
              and voter_id = (select voter_id from battle where id = ?::uuid)
            """;

    private record Voter(String cookie, String battle, Queue<String> ready) {}

    private final List<Voter> voters = new ArrayList<>();
    private final Connection database;

    PreparedBattles(Driver driver, DurablePostgres postgres, int voters) throws SQLException {
        database = DriverManager.getConnection(postgres.url(), DurablePostgres.USER, "");
        for (int i = 0; i < voters; i++) {
            this.voters.add(fight(driver));
        }
    }

    private static Voter fight(Driver driver) {
        var body = new JsonObject().put("prompt", "Say hello.").encode();
        var started = driver.await(new Request(HttpMethod.POST, "/api/battles", null, body));
        assertThat(started.status()).as("%s", started.body()).isEqualTo(201);
        var id = started.body().toJsonObject().getString("id");
        var battle = new Request(HttpMethod.GET, "/api/battles/" + id, started.cookie(), null);
        Patience.until("the battle is ready", LIMIT, () -> driver.await(battle)
                .body()
                .toJsonObject()
                .getString("state")
                .equals("ready"));
        return new Voter(started.cookie(), id, new ConcurrentLinkedQueue<>());
    }

    /** Sees that each of the first voters has so many to vote on. */
    void fill(int firstVoters, int each) throws SQLException {
        for (var voter : voters.subList(0, firstVoters)) {
            int missing = each - voter.ready().size();
            if (missing > 0) {
                execute(COPY_BATTLE, missing, voter.battle());
                execute(COPY_PARTS.formatted("turn"), voter.battle(), voter.battle());
                execute(COPY_PARTS.formatted("answer"), voter.battle(), voter.battle());
                read(voter);
            }
        }
        execute("analyze battle, turn, answer, vote");
        execute("checkpoint");
    }

    private void read(Voter voter) throws SQLException {
        voter.ready().clear();
        try (var statement = database.prepareStatement(WAITING)) {
            statement.setString(1, voter.battle());
            statement.setString(2, voter.battle());
            var rows = statement.executeQuery();
            while (rows.next()) {
                voter.ready().add(rows.getString(1));
            }
        }
    }

    /** A voter's next vote; null where nothing is left to vote on. */
    Request vote(int voter) {
        var who = voters.get(voter % voters.size());
        var battle = who.ready().poll();
        return battle == null
                ? null
                : new Request(
                        HttpMethod.POST, "/api/battles/" + battle + "/vote", who.cookie(), "{\"choice\":\"left\"}");
    }

    long votes() throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from vote")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql, Object... parameters) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
