package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.packaged.RawVotes.Raw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The database's disk is full, really: a small one is filled to its last page, and emptied again. */
@Timeout(400)
class DiskFullIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int READY = 24;
    private static final int MOST_QUESTIONS = 400;
    private static final String LONG_PROMPT = "What is this? ".repeat(500);

    @RegisterExtension
    final Scene scene = new Scene();

    private final Map<String, String> acknowledged = new HashMap<>();
    private PackagedApplication application;
    private ArenaClient voter;

    @Test
    void onH2WhatWasConfirmedIsKeptAndVotesGoOnWhenThereIsRoom() throws Exception {
        application = scene.keep(PackagedApplication.onH2());
        var disk = scene.keep(new SmallDisk(application.directory().resolve("data"), 24));
        fills("H2", disk, () -> RawVotes.inCopyOf(application));
    }

    @Test
    void onPostgresqlWhatWasConfirmedIsKeptAndVotesGoOnWhenThereIsRoom() throws Exception {
        var postgres = new DurablePostgres();
        var disk = scene.keep(new SmallDisk(postgres.directory(), 128));
        scene.keep(postgres).start();
        application = scene.keep(PackagedApplication.on(postgres));
        fills("PostgreSQL", disk, () -> new RawVotes(postgres));
    }

    private void fills(String database, SmallDisk disk, Callable<RawVotes> raw) throws Exception {
        var ready = startAndAsk();
        disk.fill();
        int begun = 0;
        var answer = voter.startBattle(LONG_PROMPT);
        for (; answer.status() == 201 && begun < MOST_QUESTIONS; begun++) {
            disk.fill();
            answer = voter.startBattle(LONG_PROMPT);
        }
        requireRefused(answer);
        var refused = voteWhileFull(ready);
        assertThat(voter.page("/").status()).isEqualTo(200);
        assertThat(application.alive() && application.ready()).isTrue();

        disk.makeRoom();
        var begin = System.nanoTime();
        for (var battle : refused) {
            Patience.until("a refused vote is taken", PATIENCE, () -> settle(battle));
        }
        long millis = (System.nanoTime() - begin) / 1_000_000;
        voter.await(voter.battle("Is there room?"), "ready", PATIENCE);

        disk.fill();
        application.kill();
        var start = startOnFullDisk();
        disk.makeRoom();
        application.kill();
        var stored = raw.call().votes();
        application.start();
        assertThat(stored).extracting(Raw::battle).doesNotHaveDuplicates();
        assertThat(stored.stream().collect(Collectors.toMap(Raw::battle, Raw::choice)))
                .isEqualTo(acknowledged);
        TrueBoard.requireCounts(voter, stored);
        GemmaStandIn.requireNothingTold(application.log(), "What is this?", "Say hello.", "here is an answer");
        System.out.printf(
                "DiskFullIT on %s: %d battles began and %d votes were taken on the full disk, then %d votes refused with 503; with "
                        + "room all were taken within %d ms, none lost or doubled; a start on the full disk %s%n",
                database, begun, READY - 1 - refused.size(), refused.size(), millis, start);
    }

    /** Battles that are ready, after one vote. */
    private List<String> startAndAsk() throws Exception {
        var fake = scene.keep(FakeModelServer.onFreePort());
        GemmaStandIn.both(fake, Script.answer("Hello, here is an answer."));
        GemmaStandIn.serving(application, fake)
                .with("arena.battle.pacing", "off")
                .with("arena.integrity.judge-every", "off")
                .start();
        voter = ArenaClient.of(application);
        var ready = new ArrayList<String>();
        for (int i = 0; i < READY; i++) {
            ready.add(voter.battle("Say hello."));
        }
        ready.forEach(battle -> voter.await(battle, "ready", PATIENCE));
        var first = ready.remove(0);
        assertThat(voter.vote(first, "left").status()).isEqualTo(200);
        acknowledged.put(first, "left");
        return ready;
    }

    /** Those whose votes were refused. */
    private List<String> voteWhileFull(List<String> ready) throws IOException {
        var refused = new ArrayList<String>();
        for (var battle : ready) {
            var reply = voter.vote(battle, "right");
            if (reply.status() == 200) {
                acknowledged.put(battle, "right");
            } else {
                requireRefused(reply);
                refused.add(battle);
            }
        }
        return refused;
    }

    private static void requireRefused(ArenaClient.Reply reply) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(503);
        assertThat(reply.type()).startsWith("application/problem+json");
        assertThat(reply.retryAfter()).matches("[1-9][0-9]*");
        assertThat(reply.json().path("detail").asText())
                .contains("database", "look again")
                .doesNotContain("SQL", "device");
    }

    /** Whether the vote stands now; one whose answer told of the full disk may have been kept nevertheless. */
    private boolean settle(String battle) throws IOException {
        var reply = voter.vote(battle, "right");
        boolean stands = reply.status() == 200
                || reply.status() == 409
                        && voter.get(battle).at("/reveal/choice").asText().equals("right");
        if (stands) {
            acknowledged.put(battle, "right");
        }
        return stands;
    }

    private String startOnFullDisk() {
        try {
            application.start();
            return "succeeded";
        } catch (AssertionError ended) {
            return "ended by itself";
        }
    }
}
