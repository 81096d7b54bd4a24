package org.gemmaarena.battle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a battle whose writer has gone: here it is written into the database that another had it. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class OrphanTest {

    /** Long enough to be seen before the first text. */
    private static final Duration A_WHILE = Duration.ofSeconds(5);

    private static final Script SLOWLY =
            Script.answer("The first attempt goes on. ".repeat(20)).withPace(Duration.ZERO, 10);

    @Inject
    AgroalDataSource database;

    @Inject
    Orphans orphans;

    private final Voter voter = new Voter();
    private String battle;
    private int asked;

    @BeforeEach
    void bothWrite() {
        both(SLOWLY);
        battle = voter.start("Which?");
        Voter.await(
                "some text",
                () -> voter.battle(battle).getString("turns[0].left.text").startsWith("The first"));
        both(Script.answer("Anew.").withPace(A_WHILE, 0));
        asked = FakeBackends.server().requests().size();
    }

    @Test
    void both_sides_begin_anew_and_the_reader_is_told() throws SQLException {
        loseWriter(Instant.now());
        Voter.await(
                "it began anew", () -> Boolean.TRUE.equals(voter.battle(battle).get("restarted")));
        var ready = voter.awaitState(battle, "ready");
        assertThat(texts(ready.getMap("turns[0]"))).containsExactly("Anew.", "Anew.");
        assertThat(ready.<Boolean>get("restarted")).isNull();
        assertThat(FakeBackends.server().requests()).hasSize(asked + 2);
        voter.vote(battle, "tie").then().statusCode(200);
    }

    @Test
    void that_happens_once_a_turn_and_then_it_is_for_the_voter_to_run_it_again() throws SQLException {
        both(SLOWLY);
        loseWriter(Instant.now());
        Voter.await(
                "it began anew", () -> Boolean.TRUE.equals(voter.battle(battle).get("restarted")));
        loseWriter(Instant.now());
        var failed = voter.awaitState(battle, "failed");
        assertThat(failed.getString("turns[0].left.reason")).isEqualTo("try_again");
        assertThat(failed.getString("turns[0].right.reason")).isEqualTo("try_again");
        both(Script.answer("By hand."));
        voter.request().post("/api/battles/" + battle + "/retry").then().statusCode(202);
        voter.awaitState(battle, "ready");
    }

    @Test
    void what_nobody_reads_fails_and_keeps_its_text() throws SQLException {
        Voter.await(
                "both texts are stored",
                () -> count("from answer where battle_id = ? and text like 'The first%'") == 2);
        loseWriter(Instant.now().minusSeconds(60));
        Voter.await("it failed, which nobody asked", () -> count("from battle where id = ? and state = 'FAILED'") == 1);
        var failed = voter.battle(battle);
        assertThat(texts(failed.getMap("turns[0]"))).allMatch(text -> text.startsWith("The first"));
        assertThat(FakeBackends.server().requests()).hasSize(asked);
    }

    @Test
    void of_many_who_find_it_one_takes_it() throws SQLException {
        loseWriter(Instant.now());
        Stream.generate(() -> CompletableFuture.runAsync(orphans::adopt))
                .limit(6)
                .toList()
                .forEach(CompletableFuture::join);
        voter.awaitState(battle, "ready");
        assertThat(FakeBackends.server().requests()).hasSize(asked + 2);
    }

    /** @param rows of the battle */
    private int count(String rows) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select count(*) " + rows)) {
            query.setObject(1, UUID.fromString(battle));
            try (var result = query.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void loseWriter(Instant read) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update battle set writer = ?, lease_until = ?, watched_at = ? where id = ?")) {
            update.setObject(1, UUID.randomUUID());
            update.setObject(2, Instant.now().minusSeconds(1).atOffset(ZoneOffset.UTC));
            update.setObject(3, read.atOffset(ZoneOffset.UTC));
            update.setObject(4, UUID.fromString(battle));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static void both(Script script) {
        FakeBackends.server().script(E2B, script).script(E4B, script);
    }

    private static List<String> texts(Map<String, Map<String, String>> turn) {
        return List.of(turn.get("left").get("text"), turn.get("right").get("text"));
    }
}
