package org.gemmaarena.packaged;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What voters went through while replicas were killed. */
final class Trouble {

    private final LongAdder broken = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder resumed = new LongAdder();
    private final LongAdder retried = new LongAdder();
    private final LongAdder landed = new LongAdder();
    private final Set<String> restarted = ConcurrentHashMap.newKeySet();

    /** A connection went away. */
    void broken() {
        broken.increment();
    }

    /** Nobody could answer just then. */
    void refused() {
        refused.increment();
    }

    /** A stream was taken up where it had ended. */
    void resumed() {
        resumed.increment();
    }

    /** A battle began anew by itself. */
    void restarted(String battle) {
        restarted.add(battle);
    }

    /** A voter had a failed battle run again. */
    void retried() {
        retried.increment();
    }

    /** A vote was there although its answer had got lost. */
    void landed() {
        landed.increment();
    }

    @Override
    public String toString() {
        return ("%s connections broken, %s requests refused, %s streams resumed, %d battles begun anew by themselves, "
                        + "%s run again by their voters, %s votes kept whose answer was lost")
                .formatted(broken, refused, resumed, restarted.size(), retried, landed);
    }
}
