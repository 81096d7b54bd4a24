package org.gemmaarena.packaged;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/**
 * Two answers at once, one pair after the other: from the model server itself, through nginx, and as a battle without
 * pacing. In turns, so that whatever else the machine does falls on all three alike.
 */
public final class Relay {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Relay() {}

    public static void main(String[] arguments) {
        measure("50 tokens a second", 50, 50, 30, 10_000, 100);
        measure("as fast as they are taken", 0, 60_000, 10, 20, 20);
    }

    private static void measure(String name, double perSecond, int tokens, int rounds, int warming, int atOnce) {
        try (var bench = new Bench(perSecond, tokens, "off");
                var streams = new Streams()) {
            var ways = new LinkedHashMap<String, Supplier<Future<List<Reading>>>>();
            ways.put("model server", () -> both(streams.answer(bench.model(), "stamp-a"), streams.answer(bench.model(), "stamp-b")));
            ways.put("nginx", () -> both(
                    streams.answer(bench.nginx().url(), "stamp-a"), streams.answer(bench.nginx().url(), "stamp-b")));
            ways.put("arena", () -> streams.battle(bench.arena().url()).map(List::of));
            var readings = new LinkedHashMap<String, List<List<Reading>>>();
            bench.warm(streams, warming, atOnce);
            for (int round = 0; round < rounds; round++) {
                for (var way : ways.entrySet()) {
                    var read = Bench.join(way.getValue().get(), LIMIT);
                    requireWhole(way.getKey(), read, 2L * tokens);
                    readings.computeIfAbsent(way.getKey(), key -> new ArrayList<>()).add(read);
                }
            }
            print(name + ", " + tokens + " tokens a side, " + rounds + " rounds", readings);
        }
    }

    private static void print(String name, Map<String, List<List<Reading>>> readings) {
        System.out.printf("%n%s%n%-14s %34s %38s%n", name, "", "ms to first text: median (least–most)", "tokens/s: median (least–most)");
        readings.forEach((way, rounds) -> System.out.printf(
                "%-14s %34s %38s%n",
                way,
                Spread.of(rounds.stream().mapToDouble(Relay::firstText)).shown(1),
                Spread.of(rounds.stream().mapToDouble(Relay::tokensPerSecond)).shown(1)));
        System.out.printf(
                "until a battle has begun: %s ms%n",
                Spread.of(readings.get("arena").stream().flatMap(List::stream).mapToDouble(Reading::begun))
                        .shown(1));
        var bare = readings.get("model server");
        readings.forEach((way, rounds) -> System.out.printf(
                "%-14s %+.1f ms to the first text, %.3f of the tokens a second%n",
                way,
                median(rounds.stream().mapToDouble(Relay::firstText)) - median(bare.stream().mapToDouble(Relay::firstText)),
                median(rounds.stream().mapToDouble(Relay::tokensPerSecond))
                        / median(bare.stream().mapToDouble(Relay::tokensPerSecond))));
    }

    private static double firstText(List<Reading> both) {
        return both.stream().mapToDouble(Reading::firstText).min().orElseThrow();
    }

    private static double tokensPerSecond(List<Reading> both) {
        return both.stream().mapToDouble(Reading::tokensPerSecond).sum();
    }

    private static double median(DoubleStream values) {
        return Spread.of(values).median();
    }

    private static void requireWhole(String way, List<Reading> readings, long tokens) {
        double read = readings.stream().mapToDouble(Reading::tokens).sum();
        if (read != tokens) {
            throw new IllegalStateException(read + " tokens of " + tokens + " were read from the " + way + ": " + readings);
        }
    }

    private static Future<List<Reading>> both(Future<Reading> one, Future<Reading> other) {
        return Future.all(one, other).map(done -> List.of(one.result(), other.result()));
    }
}
