package org.gemmaarena.battle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.RoughBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.Test;

/** Five hundred battles, thirty at a time, with backends that fail in every way and people who do as they like. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = RoughBackends.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class RoughBattlesTest {

    private static final int BATTLES = 500;
    private static final int AT_A_TIME = 30;
    private static final long MEMORY = 48L << 20;

    @Inject
    LiveBattles live;

    @Inject
    ServerLine line;

    @Inject
    AgroalDataSource database;

    @Test
    void every_battle_ends_in_a_named_state_and_nothing_is_left_over() throws Exception {
        // A shared Random is safe; its seed makes the mix of failures the same, if not their order.
        var random = new Random(20261122);
        FakeBackends.server().scripts(E2B, anything(random)).scripts(E4B, anything(random));
        battle(40, random);
        awaitQuiet();
        var before = Leftovers.now();
        var states = battle(BATTLES, random);
        awaitQuiet();
        System.out.println("500 rough battles ended as " + count(states));
        assertThat(states).hasSize(BATTLES).allMatch(Set.of("ready", "failed", "voted")::contains);
        assertThat(states).contains("ready", "failed", "voted");
        Voter.await("threads as before", () -> Leftovers.now().threads() <= before.threads() + 8);
        Voter.await("files and connections as before", () -> Leftovers.now().files() <= before.files() + 16);
        Voter.await("memory as before", () -> Leftovers.now().heap() <= before.heap() + MEMORY);
    }

    private void awaitQuiet() {
        Voter.await("no battle is being written", () -> live.all().isEmpty());
        Voter.await("no place at a server is taken", line::idle);
        Voter.await("no answer is under way", () -> FakeBackends.server().open() == 0);
        Voter.await("no connection is in use", () -> database.getMetrics().activeCount() == 0);
    }

    private List<String> battle(int battles, RandomGenerator random) throws Exception {
        var people = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            Callable<String> one = () -> fight(random.nextInt(5));
            var all = people.invokeAll(
                    IntStream.range(0, battles).mapToObj(number -> one).toList());
            return all.stream().map(RoughBattlesTest::get).toList();
        } finally {
            people.shutdownNow();
        }
    }

    /** @param habit what this person does besides asking */
    private static String fight(int habit) {
        var voter = new Voter();
        var id = voter.start("Anything may happen");
        switch (habit) {
            case 0 -> leaveInTheMiddle(voter, id);
            case 1 -> voter.request().post("/api/battles/" + id + "/stop");
            case 2 -> awaitEnd(voter, id);
            default -> readAll(voter, id);
        }
        awaitEnd(voter, id);
        if (habit == 3) {
            voter.request().post("/api/battles/" + id + "/retry");
            awaitEnd(voter, id);
        }
        if (habit != 1) {
            voter.vote(id, "left");
        }
        return voter.battle(id).getString("state");
    }

    private static void leaveInTheMiddle(Voter voter, String id) {
        try (var stream = voter.events(id)) {
            if (stream.status() == 200) {
                stream.readUntil(event -> true);
            }
        }
        // Until nobody has read for longer than the limit; a look would count as reading.
        LockSupport.parkNanos(5_000_000_000L);
    }

    private static void readAll(Voter voter, String id) {
        try (var stream = voter.events(id)) {
            if (stream.status() == 200) {
                stream.readAll();
            }
        }
    }

    private static void awaitEnd(Voter voter, String id) {
        int looks = 1200;
        while (Set.of("queued", "generating").contains(voter.battle(id).getString("state"))) {
            assertThat(looks--).as("looks at battle %s", id).isPositive();
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static Supplier<Script> anything(RandomGenerator random) {
        var kinds = List.<Supplier<Script>>of(
                () -> Script.answer("All is well. ".repeat(1 + random.nextInt(20)))
                        .withPace(Duration.ofMillis(random.nextInt(300)), 400 + random.nextInt(400)),
                () -> Script.answer("All is well."),
                () -> Script.refused(List.of(400, 401, 404, 500, 502).get(random.nextInt(5))),
                () -> Script.cutAfter(random.nextInt(8)),
                () -> Script.errorAfter(random.nextInt(8)),
                () -> Script.withoutEnd("No end"),
                () -> Script.stallsAfter(random.nextInt(8)),
                Script::silent,
                Script::empty,
                Script::tooLong,
                Script::imageUnsupported,
                () -> Script.endless().withPace(Duration.ZERO, 100),
                () -> Script.thoughtsOnly("Hmm"),
                () -> Script.answer("Thought over.").withThoughts("Hmm"));
        // Half of them are fine, so that some battles can be voted on.
        return () -> kinds.get(random.nextBoolean() ? random.nextInt(2) : random.nextInt(kinds.size()))
                .get();
    }

    private static String get(Future<String> state) {
        try {
            return state.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, Long> count(List<String> states) {
        return states.stream().collect(Collectors.groupingBy(state -> state, TreeMap::new, Collectors.counting()));
    }

    /** What could be left over. */
    private record Leftovers(int threads, int files, long heap) {

        static Leftovers now() {
            System.gc();
            var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
            return new Leftovers(Thread.activeCount(), new File("/proc/self/fd").list().length, memory.getUsed());
        }
    }
}
