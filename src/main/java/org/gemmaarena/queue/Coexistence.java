package org.gemmaarena.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notices which model servers can't hold two models at a time: asked for both at once, such a server lets one wait until
 * the other has finished, and loads a model again for every answer. It is then asked for one after the other, beginning with
 * the model that it has, and from time to time for both again, since memory may have become free.
 */
public final class Coexistence {

    /** Two short answers may miss each other by chance. */
    private static final Duration TELLING = Duration.ofMillis(500);

    private static final Duration BELIEVED = Duration.ofMinutes(10);

    private final Map<String, Instant> oneAtATimeSince = new ConcurrentHashMap<>();
    private final Map<String, String> lastModels = new ConcurrentHashMap<>();

    /** Two models of one server were asked at the same time, and both answered. */
    public void saw(String server, Span one, Span other) {
        if (one.first() == null || other.first() == null) {
            return;
        }
        if (one.overlaps(other)) {
            oneAtATimeSince.remove(server);
            return;
        }
        var earlier = one.end().isAfter(other.end()) ? other : one;
        if (earlier.writing().compareTo(TELLING) >= 0) {
            oneAtATimeSince.put(server, later(one.end(), other.end()));
        }
    }

    /** Which model a server wrote with last: the one that it has, if it has but one. */
    public void wrote(String server, String model) {
        lastModels.put(server, model);
    }

    public boolean oneAtATime(String server, Instant now) {
        var since = oneAtATimeSince.get(server);
        return since != null && now.isBefore(since.plus(BELIEVED));
    }

    public boolean has(String server, String model) {
        return model.equals(lastModels.get(server));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
