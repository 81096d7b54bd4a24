package org.gemmaarena.pacing;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * How models have written so far. A side that is shown alone is shown by what the slower of the battle's two models has
 * been able to do, so that it looks alike whichever of them it is. Safe for use by many threads.
 */
public final class Tempos {

    /** Less than this says nothing of a model. */
    private static final int TELLING_CHARACTERS = 80;

    private static final double NEWEST = 0.3;
    private static final double MARGIN = 0.75;
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(30);

    /** Moving averages: characters a second, and seconds to the first of them. */
    private record Tempo(double pace, double first) {

        Tempo with(Tempo newest) {
            return new Tempo(pace + NEWEST * (newest.pace - pace), first + NEWEST * (newest.first - first));
        }
    }

    private final Map<String, Tempo> tempos = new ConcurrentHashMap<>();

    /**
     * A model has written an answer.
     *
     * @param first from the request to the first token
     * @param writing from there to the end
     */
    public void wrote(String model, int characters, Duration first, Duration writing) {
        if (characters >= TELLING_CHARACTERS && !writing.isZero() && !writing.isNegative()) {
            var newest = new Tempo(characters * 1e9 / writing.toNanos(), first.toNanos() / 1e9);
            tempos.merge(model, newest, Tempo::with);
        }
    }

    /** Characters a second that both can do, as far as is known; at most the common pace. */
    public double pace(double common, String one, String other) {
        return known(one, other).mapToDouble(tempo -> MARGIN * tempo.pace()).reduce(common, Math::min);
    }

    /** How long both need to begin, as far as is known. */
    public Duration hold(String one, String other) {
        double seconds =
                known(one, other).mapToDouble(tempo -> tempo.first() / MARGIN).reduce(0, Math::max);
        var hold = Duration.ofMillis(Math.round(1000 * seconds));
        return hold.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : hold;
    }

    private Stream<Tempo> known(String one, String other) {
        return Stream.of(one, other).map(tempos::get).filter(Objects::nonNull);
    }
}
