package org.gemmaarena.packaged;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.packaged.Driver.Request;

/**
 * Durable votes a second through the API, beside pgbench's inserts of one row on the same server, and beside requests of the same
 * driver that ask no database; with the processor time that a vote takes.
 */
final class VoteLoad {

    private static final int[] CLIENTS = {1, 8, 32};
    private static final int MOST_CLIENTS = 32;
    private static final int WINDOWS = Integer.getInteger("windows", 5);
    private static final Duration WINDOW = Duration.ofSeconds(4);
    private static final int WARM_UPS = Integer.getInteger("warm-ups", 6);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final int PARTS = 3;
    private static final Request NO_DATABASE = Request.get("/api/models");
    private static final int MOST_VOTES_A_SECOND = 3000;

    private VoteLoad() {}

    public static void main(String[] arguments) throws Exception {
        try (var postgres = new DurablePostgres().start();
                var fake = GemmaStandIn.both(FakeModelServer.onFreePort(), Script.answer("Hello, here is an answer."));
                var application = Stage.set(PackagedApplication.on(postgres), fake).start();
                var driver = new Driver(application.url());
                var battles = new PreparedBattles(driver, postgres, MOST_CLIENTS)) {
            var pgbench = new Pgbench(postgres);
            for (int round = 0; round < WARM_UPS; round++) {
                battles.fill(MOST_CLIENTS, room(WARM_UP, MOST_CLIENTS));
                driver.asFastAsAnswered(MOST_CLIENTS, WARM_UP, battles::vote);
            }
            driver.asFastAsAnswered(MOST_CLIENTS, WARM_UP, client -> NO_DATABASE);
            System.out.println("clients | inserts of one row by pgbench, /s | requests without database, /s | votes, /s "
                    + "| votes to inserts | ms of the arena, of PostgreSQL, of the driver for a vote");
            for (int clients : CLIENTS) {
                measure(clients, pgbench, driver, battles, List.of(application.pid(), postgres.pid()));
            }
            System.out.println("votes stored: " + battles.votes());
        }
        System.exit(0);
    }

    /** @param processes the arena's and PostgreSQL's */
    private static void measure(
            int clients, Pgbench pgbench, Driver driver, PreparedBattles battles, List<Long> processes)
            throws Exception {
        var inserts = new Spread();
        var bare = new Spread();
        var votes = new Spread();
        var ratios = new Spread();
        var costs = Stream.generate(Spread::new).limit(PARTS).toList();
        for (int window = 0; window < WINDOWS; window++) {
            battles.fill(clients, room(WINDOW, clients));
            double inserted = pgbench.inserts(clients, WINDOW);
            bare.add(driver.asFastAsAnswered(clients, WINDOW, client -> NO_DATABASE));
            var before = used(processes);
            double voted = driver.asFastAsAnswered(clients, WINDOW, battles::vote);
            var after = used(processes);
            for (int part = 0; part < PARTS; part++) {
                costs.get(part).add((after[part] - before[part]) * 1000 / (voted * WINDOW.toSeconds()));
            }
            inserts.add(inserted);
            votes.add(voted);
            ratios.add(voted / inserted);
        }
        System.out.printf(
                "%7d | %s | %s | %s | %s | %s%n",
                clients,
                inserts.shown(0),
                bare.shown(0),
                votes.shown(0),
                ratios.shown(2),
                costs.stream().map(cost -> cost.shown(2)).collect(Collectors.joining(", ")));
    }

    /** Seconds of processor time: of the processes, and of the driver. */
    private static double[] used(List<Long> processes) {
        return DoubleStream.concat(
                        processes.stream().mapToDouble(Usage::cpuSeconds), DoubleStream.of(Usage.ownCpuSeconds()))
                .toArray();
    }

    private static int room(Duration time, int clients) {
        return (int) (MOST_VOTES_A_SECOND * time.toSeconds() / clients);
    }
}
