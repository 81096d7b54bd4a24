package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two replicas that were started at the same moment on an empty database. */
@Timeout(180)
class SharedByReplicasIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    @RegisterExtension
    final Scene scene = new Scene();

    private PackagedApplication one;
    private PackagedApplication other;

    @BeforeEach
    void startTogether() {
        var replicas = new Replicas(scene);
        replicas.answer(Script.answer("An answer."));
        one = limiting(replicas.add());
        other = limiting(replicas.add());
        Stream.of(one, other)
                .map(replica -> CompletableFuture.runAsync(replica::start))
                .toList()
                .forEach(CompletableFuture::join);
    }

    @Test
    void votersLimitsAdminsAndBoardsAreTheSameAtBoth() throws Exception {
        aVoterIsKnownAndLimitedAtBoth();
        anAdminIsSignedInAndOutAtBoth();
        requestsFromOtherSitesAreRefusedAtBoth();
        aBoardShowsTheVotesOfBothWithinASecond();
    }

    private void aVoterIsKnownAndLimitedAtBoth() throws Exception {
        var here = ArenaClient.of(one);
        var there = here.at(other);
        var battle = here.battle("Tell me of foxes.");
        assertThat(there.await(battle, "ready", SOON).path("mine").asBoolean()).isTrue();
        assertThat(there.vote(battle, "left").status()).isEqualTo(200);
        assertThat(here.vote(battle, "right").status()).as("a second vote").isEqualTo(409);
        here.battle("Of dogs.");
        there.battle("Of birds.");
        var refused = Stream.of(there.startBattle("Of fish."), here.startBattle("Of fish."));
        assertThat(refused).extracting(ArenaClient.Reply::status).containsExactly(429, 429);
    }

    private void anAdminIsSignedInAndOutAtBoth() {
        var here = new Person(one.url());
        var there = here.at(other.url());
        assertThat(here.signIn("admin", "look-after-it").statusCode()).isEqualTo(200);
        assertThat(there.get("/api/admin/audit").statusCode()).isEqualTo(200);
        there.form("/admin/sign-out", Map.of());
        assertThat(there.get("/api/admin/audit").statusCode()).isEqualTo(401);
        assertThat(here.get("/api/admin/audit").statusCode()).isEqualTo(401);
    }

    private void requestsFromOtherSitesAreRefusedAtBoth() {
        for (var replica : List.of(one, other)) {
            var answer = new Person(replica.url())
                    .json("POST", "/api/battles", "{\"prompt\":\"?\"}", "Sec-Fetch-Site", "cross-site");
            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    private void aBoardShowsTheVotesOfBothWithinASecond() throws Exception {
        var told = new ArrayList<Long>();
        var shown = new ArrayList<Long>();
        var reader = ArenaClient.of(other);
        var changes = scene.keep(reader.boardEvents());
        reader.leaderboard("live");
        Patience.pause(Duration.ofMillis(1500));
        for (int round = 0; round < 10; round++) {
            var voter = ArenaClient.of(one);
            var battle = voter.battle("Tell me of foxes.");
            voter.await(battle, "ready", SOON);
            int votes = reader.leaderboard("live").path("votes").asInt();
            int events = changes.events("leaderboard").size();
            assertThat(voter.vote(battle, "tie").status()).isEqualTo(200);
            var begin = System.nanoTime();
            var board = CompletableFuture.runAsync(() -> {
                Patience.until("the vote is on the board", SOON, () -> votes(reader) > votes);
                shown.add(millisSince(begin));
            });
            Patience.until(
                    "the change is told",
                    SOON,
                    () -> changes.events("leaderboard").size() > events);
            told.add(millisSince(begin));
            board.join();
            Patience.pause(Duration.ofMillis(1100));
        }
        System.out.printf(
                "SharedByReplicasIT: a vote at one replica was told at the other after %s ms, shown after %s ms%n",
                told, shown);
        assertThat(median(told)).isLessThan(1_000);
        assertThat(median(shown)).isLessThan(1_000);
    }

    /** A single one may have waited for a processor. */
    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static int votes(ArenaClient reader) throws IOException {
        JsonNode board = reader.leaderboard("live");
        return board.path("votes").asInt();
    }

    private static PackagedApplication limiting(PackagedApplication replica) {
        return AdminClient.admits(replica)
                .with("arena.limits.enabled", "true")
                .with("arena.limits.battles-per-minute", "3")
                .with("arena.battle.pacing", "off");
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
