package org.gemmaarena.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What was read last, for as long as the database can't be reached: old news instead of none. Only what says for itself how old
 * it is belongs here. It is given up after an hour, and where it is to be forgotten.
 *
 * @param <K> what is asked for
 * @param <V> what is shown
 */
public final class LastKnown<K, V> {

    private static final int KEPT = 50;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Cache<K, V> known =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(LONGEST).build();

    private final AtomicLong forgotten = new AtomicLong();

    /** What was read until now is not to be shown any more, nor what is being read. */
    public void forget() {
        forgotten.incrementAndGet();
        known.invalidateAll();
    }

    /** What the reader gives; where only the database keeps it from that, what it gave the last time. */
    public V get(K asked, Supplier<V> reader) {
        try {
            long before = forgotten.get();
            var read = reader.get();
            known.asMap().compute(asked, (key, last) -> forgotten.get() == before ? read : last);
            return read;
        } catch (RuntimeException failure) {
            var before = DatabaseOutage.causes(failure) ? known.getIfPresent(asked) : null;
            if (before == null) {
                throw failure;
            }
            return before;
        }
    }
}
