package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.packaged.Driver.Request;

/** The board and its page at 1,000 requests a second while 50 votes a second come in, with few and with many votes stored. */
final class BoardLoad {

    private static final int[] STORED = {1_000, 100_000, 1_000_000};
    private static final List<String> PATHS = List.of("/api/leaderboard", "/leaderboard");
    private static final int WINDOWS = Integer.getInteger("windows", 5);
    private static final int REQUESTS = Integer.getInteger("requests", 1000);
    private static final int VOTES = 50;
    private static final int VOTERS = 50;
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration LIMIT = Duration.ofMillis(10);

    private BoardLoad() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("stored | asked for | median, ms | 99%, ms | 99.9%, ms | longest, ms | under 10 ms, % | failed");
        var only = Integer.getInteger("stored");
        for (int stored : only == null ? STORED : new int[] {only}) {
            withStored(stored);
        }
        System.exit(0);
    }

    private static void withStored(int stored) throws Exception {
        try (var postgres = new DurablePostgres().start();
                var fake = GemmaStandIn.both(FakeModelServer.onFreePort(), Script.answer("Hello, here is an answer."));
                var application = Stage.set(PackagedApplication.on(postgres), fake)) {
            application.with("quarkus.init-and-exit", "true").runToItsEnd();
            StoredVotes.fill(postgres, stored);
            application.with("quarkus.init-and-exit", "false").start();
            try (var driver = new Driver(application.url());
                    var voting = new Driver(application.url());
                    var battles = new PreparedBattles(driver, postgres, VOTERS)) {
                battles.fill(VOTERS, (2 * (int) WARM_UP.toSeconds() + 2 * WINDOWS * (int) WINDOW.toSeconds()) * 2);
                var first = System.nanoTime();
                var board = driver.await(Request.get("/api/leaderboard")).body().toJsonObject();
                System.out.printf("first board after %.1f s%n", (System.nanoTime() - first) / 1e9);
                assertThat(board.getInteger("votes")).isEqualTo(stored);
                for (var path : PATHS) {
                    window(WARM_UP, path, driver, voting, battles);
                }
                for (var path : PATHS) {
                    measure(stored, path, driver, voting, battles);
                }
            }
        }
    }

    private static void measure(int stored, String path, Driver driver, Driver voting, PreparedBattles battles) {
        var median = new Spread();
        var most = new Spread();
        var nearlyAll = new Spread();
        var longest = new Spread();
        var under = new Spread();
        int failed = 0;
        for (int window = 0; window < WINDOWS; window++) {
            var latencies = window(WINDOW, path, driver, voting, battles);
            median.add(latencies.quantile(0.5));
            most.add(latencies.quantile(0.99));
            nearlyAll.add(latencies.quantile(0.999));
            longest.add(latencies.quantile(1));
            under.add(100 * latencies.under(LIMIT));
            failed += latencies.faults().size();
        }
        System.out.printf(
                "%,9d | %s | %s | %s | %s | %s | %s | %d%n",
                stored,
                path,
                median.shown(2),
                most.shown(1),
                nearlyAll.shown(1),
                longest.shown(0),
                under.shown(2),
                failed);
    }

    private static Latencies window(
            Duration time, String path, Driver driver, Driver voting, PreparedBattles battles) {
        var voter = new AtomicInteger();
        Supplier<Request> vote = () -> battles.vote(voter.getAndIncrement());
        var votes = CompletableFuture.supplyAsync(() -> voting.atRate(VOTES, time, vote));
        var boards = driver.atRate(REQUESTS, time, () -> Request.get(path));
        assertThat(votes.join().faults()).as("votes that failed").isEmpty();
        return boards;
    }
}
