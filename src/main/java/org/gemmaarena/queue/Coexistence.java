package org.gemmaarena.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which model servers can't hold two models at a time: asked for both at once, such a server lets one wait until
 * the other has finished, and loads a model again for every answer. It is then asked for one after the other, beginning with
 * the model that it has, and from time to time for both again, since memory may have become free.
 */
public final class Coexistence {

    private static final Duration BELIEVED = Duration.ofMinutes(10);

    private final Map<String, Instant> oneAtATimeSince = new ConcurrentHashMap<>();
    private final Map<String, String> lastModels = new ConcurrentHashMap<>();

    /**
     * Two models of one server were asked at the same time, and both answered: did one wait for the other? Where the answers
     * overlapped, it did not; where they did not overlap, the server has to say which models it has loaded.
     */
    public static boolean inDoubt(Span one, Span other) {
        return one.first() != null && other.first() != null && !one.overlaps(other);
    }

    /** What a server has loaded right after it answered with two models, one behind the other. */
    public void saw(String server, Set<String> loaded, String one, String other, Instant now) {
        if (isIn(loaded, one) != isIn(loaded, other)) {
            oneAtATimeSince.put(server, now);
        } else {
            oneAtATimeSince.remove(server);
        }
    }

    /** Two answers of a server overlapped. */
    public void sawBoth(String server) {
        oneAtATimeSince.remove(server);
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

    /** Ollama adds the tag that it takes where none is named. */
    private static boolean isIn(Set<String> loaded, String model) {
        return loaded.contains(model) || loaded.contains(model + ":latest");
    }
}
