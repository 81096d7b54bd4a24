package org.gemmaarena.packaged;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * A thousand battles that are written at once, of two answers at 20 tokens a second each, within a heap of 512 MiB; then
 * the same 2,000 answers through nginx. All of it shares the machine: the arena, PostgreSQL, the model server, this
 * reader. A piece of text is late by the age of its newest token; in step, where the arena holds text back on purpose,
 * by as much more than a battle alone has in the median.
 */
public final class ThousandBattles {

    private static final int BATTLES = Integer.getInteger("load.battles", 1000);
    private static final String NGINX = "nginx";
    private static final int WARMING = 200;
    private static final int PER_SECOND = 20;
    private static final int TOKENS = 70 * PER_SECOND;
    private static final Duration BETWEEN_STARTS = Duration.ofMillis(35);
    private static final Duration SETTLING = Duration.ofSeconds(5);
    private static final Duration WINDOW = Duration.ofSeconds(20);
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final long LATE_MS = 200;

    private ThousandBattles() {}

    /** @param arguments ways of pacing, or {@code nginx}; none for all of them */
    public static void main(String[] arguments) {
        for (var way : arguments.length > 0 ? List.of(arguments) : List.of("equal", "off", NGINX)) {
            boolean asBattles = !way.equals(NGINX);
            try (var bench = new Bench(PER_SECOND, TOKENS, asBattles ? way : "off");
                    var streams = new Streams()) {
                if (asBattles) {
                    asBattles(way, bench, streams);
                } else {
                    throughNginx(bench, streams);
                }
            }
        }
    }

    private static void asBattles(String pacing, Bench bench, Streams streams) {
        bench.warm(streams, WARMING, WARMING);
        var alone = alone(bench, streams);
        System.out.printf("%n%d battles, pacing %s; alone the age is %d ms in the median%n", BATTLES, pacing, alone);
        var read = load(bench, streams, alone, BATTLES, () -> streams.battle(bench.arena().url()));
        System.out.printf(
                "%d of %d battles came whole; resident memory of the arena %d MiB%n",
                read.stream().filter(battle -> battle.wholeBattle(TOKENS)).count(),
                BATTLES,
                Usage.residentMiB(bench.arena().pid()));
    }

    private static void throughNginx(Bench bench, Streams streams) {
        System.out.printf("%n%d answers through nginx%n", 2 * BATTLES);
        load(bench, streams, 0, BATTLES, () -> Future.all(
                        streams.answer(bench.nginx().url(), "stamp-a"), streams.answer(bench.nginx().url(), "stamp-b"))
                .map(both -> both.resultAt(0)));
    }

    private static long alone(Bench bench, Streams streams) {
        var ages = new Histogram(3);
        streams.tellAges(ages::recordValue);
        Bench.join(streams.battle(bench.arena().url()), LIMIT);
        return ages.getValueAtPercentile(50);
    }

    private static List<Reading> load(
            Bench bench, Streams streams, long alone, int count, Supplier<Future<Reading>> start) {
        var ages = new AtomicReference<Histogram>();
        streams.tellAges(age -> {
            var window = ages.get();
            if (window != null) {
                window.recordValue(Math.max(0, age - alone));
            }
        });
        var started = new ArrayList<Future<Reading>>();
        for (int battle = 0; battle < count; battle++) {
            started.add(start.get());
            Patience.pause(BETWEEN_STARTS);
        }
        Patience.pause(SETTLING);
        var window = new Histogram(3);
        var before = Cpu.of(bench);
        ages.set(window);
        Patience.pause(WINDOW);
        ages.set(null);
        var used = Cpu.of(bench).minus(before);
        print(window, used, 2L * count * PER_SECOND * WINDOW.toSeconds());
        var read = new ArrayList<Reading>();
        int failed = 0;
        for (var reading : started) {
            try {
                read.add(Bench.join(reading, LIMIT));
            } catch (IllegalStateException lost) {
                failed++;
                System.out.println(lost.getCause());
            }
        }
        System.out.printf("%d streams broke%n", failed);
        return read;
    }

    private static void print(Histogram ages, Cpu used, long tokens) {
        double onTime = ages.getPercentileAtOrBelowValue(LATE_MS);
        System.out.printf(
                "late in ms: median %d, 90%% %d, 99%% %d, 99.9%% %d, most %d; within %d ms: %.2f%% of %d pieces%n",
                ages.getValueAtPercentile(50),
                ages.getValueAtPercentile(90),
                ages.getValueAtPercentile(99),
                ages.getValueAtPercentile(99.9),
                ages.getMaxValue(),
                LATE_MS,
                onTime,
                ages.getTotalCount());
        System.out.printf("processor seconds of %d: %s%n", WINDOW.toSeconds(), used);
        System.out.printf(
                "processor ms for 1,000 tokens: arena %.2f, PostgreSQL %.2f, nginx %.2f%n",
                used.arena() * 1e6 / tokens, used.postgres() * 1e6 / tokens, used.nginx() * 1e6 / tokens);
    }

    /** Processor seconds of everything that takes part. */
    private record Cpu(double arena, double postgres, double nginx, double model, double reader) {

        static Cpu of(Bench bench) {
            return new Cpu(
                    Usage.cpuSeconds(bench.arena().pid()),
                    Usage.cpuSeconds(bench.postgres().pid()),
                    Usage.cpuSeconds(bench.nginx().pid()),
                    Usage.cpuSeconds(bench.modelProcess().pid()),
                    Usage.ownCpuSeconds());
        }

        Cpu minus(Cpu before) {
            return new Cpu(
                    arena - before.arena,
                    postgres - before.postgres,
                    nginx - before.nginx,
                    model - before.model,
                    reader - before.reader);
        }

        @Override
        public String toString() {
            return String.format(
                    "arena %.1f, PostgreSQL %.1f, nginx %.1f, model server %.1f, reader %.1f",
                    arena, postgres, nginx, model, reader);
        }
    }
}
