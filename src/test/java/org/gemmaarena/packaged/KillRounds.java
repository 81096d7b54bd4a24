package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.gemmaarena.packaged.RawVotes.Raw;

/** Kills while people vote, time after time, and compares what was confirmed with what is stored after each. */
final class KillRounds {

    /** {@code -Darena.kill.rounds=60} for a long run. */
    private static final int ROUNDS = Integer.getInteger("arena.kill.rounds", 6);

    private static final int READY_FOR_A_ROUND = 16;
    private static final int THREADS = 4;
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final String name;
    private final Runnable kill;
    private final Runnable repair;
    private final Callable<RawVotes> raw;
    private final List<Long> waits = new ArrayList<>();

    /**
     * @param kill ends something with SIGKILL
     * @param repair starts again what was killed
     * @param raw what is stored, read past the application after the repair
     */
    KillRounds(String name, Runnable kill, Runnable repair, Callable<RawVotes> raw) {
        this.name = name;
        this.kill = kill;
        this.repair = repair;
        this.raw = raw;
    }

    /** Where any round loses or doubles something that was confirmed, this fails and names it. */
    void run(ArenaClient voter) throws Exception {
        var box = new BallotBox(voter);
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                run(box, voter, round);
            }
            TrueBoard.require(voter, raw.call().votes());
            assertThat(box.acknowledged()).isGreaterThanOrEqualTo(2 * ROUNDS);
        } finally {
            report(box);
        }
    }

    private void run(BallotBox box, ArenaClient voter, int round) throws Exception {
        box.fill(READY_FOR_A_ROUND);
        box.vote(THREADS, ThreadLocalRandom.current().nextInt(2, 9), kill);
        var begin = System.nanoTime();
        repair.run();
        Patience.until(
                "the arena answers from its database",
                LIMIT,
                () -> voter.look("/api/arenas").status() == 200);
        var millis = (System.nanoTime() - begin) / 1_000_000;
        box.settleUnanswered();
        requireSame(box, voter, round);
        waits.add(millis);
    }

    /** Of rounds that were found right. */
    private void report(BallotBox box) {
        waits.sort(null);
        System.out.printf(
                "Kill -9 of %s, %d of %d rounds: %d votes acknowledged, none lost or doubled in them; %d in doubt, %d of them kept, "
                        + "each once; in use again after %s ms (median), %s ms at most%n",
                name,
                waits.size(),
                ROUNDS,
                box.acknowledged(),
                box.inDoubt(),
                box.landed(),
                waits.isEmpty() ? "-" : waits.get(waits.size() / 2),
                waits.isEmpty() ? "-" : waits.get(waits.size() - 1));
    }

    private void requireSame(BallotBox box, ArenaClient voter, int round) throws Exception {
        assertThat(box.lost()).as("lost in round %d", round).isEmpty();
        var stored = raw.call().votes();
        assertThat(stored).extracting(Raw::battle).as("round %d", round).doesNotHaveDuplicates();
        assertThat(stored.stream().collect(Collectors.toMap(Raw::battle, Raw::choice)))
                .as("stored after round %d", round)
                .isEqualTo(box.votes());
        TrueBoard.requireCounts(voter, stored);
    }
}
