package org.gemmaarena.roster;

import java.time.Instant;
import java.util.List;
import org.gemmaarena.inference.Backend;

/**
 * A backend as an admin sees it; where it is stays in the configuration.
 *
 * @param state as it was seen last, by this process
 * @param since when it was first seen in this state; null where it was never looked at
 * @param seenAt null where it was never looked at
 * @param offered what it offered when it last answered
 * @param loaded what it has in memory now, unnamed while it writes for a battle; null where it doesn't tell
 * @param models how fast its models answered lately
 */
public record BackendState(
        String name,
        Backend.Kind kind,
        State state,
        Instant since,
        Instant seenAt,
        List<Offer> offered,
        List<Loaded> loaded,
        List<Latency> models) {

    /** Whether a backend answers. */
    public enum State {
        UP,
        DOWN,
        /** Never looked at. */
        UNKNOWN
    }

    /** @param digest null where the backend tells none */
    public record Offer(String name, String digest) {}

    /**
     * A model in memory.
     *
     * @param name null, as are the sizes by which one would know it, while a battle is being written there
     * @param bytes in all; null where the backend doesn't tell
     * @param videoBytes what of that is on graphics cards; null where the backend doesn't tell
     */
    public record Loaded(String name, Long bytes, Long videoBytes) {

        static final Loaded WITHHELD = new Loaded(null, null, null);
    }

    /**
     * A model's answers of the last 24 hours, of at most the newest 1000 battles that are over.
     *
     * @param answers how many of them were measured
     */
    public record Latency(String model, long answers, Percentiles timeToFirstTokenMs, Percentiles tokensPerSecond) {}

    /** The median and the 95th percentile; null where nothing was measured. */
    public record Percentiles(Double median, Double p95) {}
}
