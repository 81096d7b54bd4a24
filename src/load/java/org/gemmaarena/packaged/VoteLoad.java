package org.gemmaarena.packaged;

import java.time.Duration;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Script;

/** Durable votes a second through the API, beside pgbench's inserts of one row on the same server. */
final class VoteLoad {

    private static final int[] CLIENTS = {1, 8, 32};
    private static final int MOST_CLIENTS = 32;
    private static final int WINDOWS = Integer.getInteger("windows", 5);
    private static final Duration WINDOW = Duration.ofSeconds(4);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final int MOST_VOTES_A_SECOND = 3000;

    private VoteLoad() {}

    public static void main(String[] arguments) throws Exception {
        try (var postgres = new DurablePostgres().start();
                var fake = GemmaStandIn.both(FakeModelServer.onFreePort(), Script.answer("Hello, here is an answer."));
                var application = Stage.set(PackagedApplication.on(postgres), fake).start();
                var driver = new Driver(application.url());
                var battles = new PreparedBattles(driver, postgres, MOST_CLIENTS)) {
            var pgbench = new Pgbench(postgres);
            battles.fill(MOST_CLIENTS, room(WARM_UP, MOST_CLIENTS));
            driver.asFastAsAnswered(MOST_CLIENTS, WARM_UP, battles::vote);
            System.out.println("clients | inserts of one row by pgbench, /s | votes, /s | votes to inserts");
            for (int clients : CLIENTS) {
                measure(clients, pgbench, driver, battles);
            }
            System.out.println("votes stored: " + battles.votes());
        }
        System.exit(0);
    }

    private static void measure(int clients, Pgbench pgbench, Driver driver, PreparedBattles battles)
            throws Exception {
        var inserts = new Spread();
        var votes = new Spread();
        var ratios = new Spread();
        for (int window = 0; window < WINDOWS; window++) {
            battles.fill(clients, room(WINDOW, clients));
            double inserted = pgbench.inserts(clients, WINDOW);
            double voted = driver.asFastAsAnswered(clients, WINDOW, battles::vote);
            inserts.add(inserted);
            votes.add(voted);
            ratios.add(voted / inserted);
        }
        System.out.printf("%7d | %s | %s | %s%n", clients, inserts.shown(0), votes.shown(0), ratios.shown(2));
    }

    private static int room(Duration time, int clients) {
        return (int) (MOST_VOTES_A_SECOND * time.toSeconds() / clients);
    }
}
