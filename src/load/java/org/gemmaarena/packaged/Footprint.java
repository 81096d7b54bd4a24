package org.gemmaarena.packaged;

import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.packaged.Driver.Request;

/** How long a start takes on the JVM that runs this, and memory at rest and after thousands of battles. */
final class Footprint {

    private static final int STARTS = Integer.getInteger("windows", 5);
    private static final int BATTLES = Integer.getInteger("battles", 10_000);
    private static final int STEPS = 5;
    private static final int AT_ONCE = 16;
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** 204 says that all was over before somebody asked for the events. */
    private static final Set<Integer> READ = Set.of(200, 204);

    private Footprint() {}

    public static void main(String[] arguments) throws Exception {
        try (var postgres = new DurablePostgres().start();
                var fake = GemmaStandIn.both(FakeModelServer.onFreePort(), Script.answer("Hello, here is an answer."))) {
            System.out.println("Java " + Runtime.version() + ", -Xmx" + Stage.HEAP);
            try (var application = Stage.set(PackagedApplication.onH2(), fake)) {
                starts("H2", application);
            }
            try (var application = Stage.set(PackagedApplication.on(postgres), fake)) {
                starts("PostgreSQL", application);
                battles(application);
            }
        }
        System.exit(0);
    }

    /** The first start makes the schema, and is not counted. */
    private static void starts(String database, PackagedApplication application) throws Exception {
        application.start();
        var seconds = new Spread();
        for (int i = 0; i < STARTS; i++) {
            seconds.add(application.restart().startTime().toMillis() / 1000.0);
        }
        Patience.pause(REST);
        var atRest = Memory.of(application.pid());
        System.out.printf(
                "%s: ready after %s s; at rest %.0f MiB of heap, %.0f MiB resident%n",
                database, seconds.shown(2), atRest.heap(), atRest.resident());
    }

    private static void battles(PackagedApplication application) throws Exception {
        System.out.println("battles | heap after collection, MiB | resident, MiB");
        try (var driver = new Driver(application.url())) {
            var fought = new AtomicInteger();
            for (int step = 1; step <= STEPS; step++) {
                fight(driver, BATTLES / STEPS, fought);
                Patience.pause(REST);
                var memory = Memory.of(application.pid());
                System.out.printf("%7d | %.0f | %.0f%n", fought.get(), memory.heap(), memory.resident());
            }
        }
    }

    /** Each by a voter of its own, who does not come back; ready when its stream has ended. */
    private static void fight(Driver driver, int battles, AtomicInteger fought) {
        var open = new AtomicInteger();
        var failed = new AtomicLong();
        for (int i = 0; i < battles; i++) {
            awaitUntil(open, AT_ONCE - 1);
            open.incrementAndGet();
            driver.send(new Request(HttpMethod.POST, "/api/battles", null, "{\"prompt\":\"Say hello.\"}"))
                    .compose(started -> driver.send(new Request(
                            HttpMethod.GET,
                            "/api/battles/" + started.body().toJsonObject().getString("id") + "/events",
                            started.cookie(),
                            null)))
                    .onComplete(ended -> {
                        if (ended.succeeded() && READ.contains(ended.result().status())) {
                            fought.incrementAndGet();
                        } else {
                            failed.incrementAndGet();
                        }
                        open.decrementAndGet();
                    });
        }
        awaitUntil(open, 0);
        if (failed.get() > 0) {
            throw new AssertionError(failed + " battles failed");
        }
    }

    private static void awaitUntil(AtomicInteger open, int most) {
        long start = System.nanoTime();
        while (open.get() > most) {
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                throw new AssertionError(open + " battles hang");
            }
            LockSupport.parkNanos(200_000);
        }
    }
}
