package org.gemmaarena.pacing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** How a model writes: when it has how many characters, whatever the length of its text. */
final class Flow {

    private final TreeMap<Duration, Integer> lengths = new TreeMap<>();

    private Flow() {
        lengths.put(Duration.ZERO, 0);
    }

    /** One character after the other. */
    static Flow steady(Duration first, double perSecond, int characters) {
        var flow = new Flow();
        for (int i = 1; i <= characters; i++) {
            flow.lengths.put(first.plusNanos((long) ((i - 1) * 1e9 / perSecond)), i);
        }
        return flow;
    }

    /** With a random start, random rates, pauses and bursts. */
    static Flow random(RandomGenerator random, int characters) {
        var flow = new Flow();
        var time = Duration.ofMillis(random.nextInt(20_000));
        double perSecond = 5 + random.nextDouble() * 300;
        for (int length = 0; length < characters; ) {
            int burst = random.nextInt(10) == 0 ? 1 + random.nextInt(80) : 1 + random.nextInt(5);
            length = Math.min(characters, length + burst);
            flow.lengths.put(time, length);
            var pause = random.nextInt(40) == 0 ? random.nextInt(4_000) : 0;
            perSecond = random.nextInt(60) == 0 ? 5 + random.nextDouble() * 300 : perSecond;
            time = time.plusMillis(pause).plusNanos((long) (burst * 1e9 / perSecond));
        }
        return flow;
    }

    /** The same with so many characters for each one. */
    Flow every(int characters) {
        var flow = new Flow();
        lengths.forEach((time, length) -> flow.lengths.put(time, length * characters));
        return flow;
    }

    /** What is there of a text of that length; its end comes with its last character. */
    Written at(Duration time, int text) {
        int length = lengths.floorEntry(time).getValue();
        return new Written(Math.min(length, text), length >= text);
    }

    /** When a text of that length is complete. */
    Duration end(int text) {
        return lengths.entrySet().stream()
                .filter(entry -> entry.getValue() >= text)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** Looked at every 50 ms until all is shown: how many characters each look shows. */
    static List<Integer> show(Pacer pacer, Instant start, Side left, Side right) {
        var shown = new ArrayList<Integer>();
        var longest = Math.max(left.text(), right.text());
        for (var time = Duration.ZERO; shown.isEmpty() || shown.get(shown.size() - 1) < longest; ) {
            time = time.plusMillis(50);
            shown.add(pacer.show(
                    left.flow().at(time, left.text()), right.flow().at(time, right.text()), start.plus(time)));
        }
        return shown;
    }

    /** A text of a length, and how it comes. */
    record Side(Flow flow, int text) {}
}
