package org.gemmaarena.leaderboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Boards that somebody asked for lately. A board is made anew when its arena has changed, and not more than once a second;
 * one that is made of single votes rests ten times as long as it took to make.
 *
 * @param <K> what a board is asked by
 * @param <V> a board
 */
final class BoardCache<K, V> {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int REST_AFTER_WORK = 10;

    private record Entry<V>(long version, V board, Instant made, Duration pause) {}

    private final Cache<K, Entry<V>> boards;
    private final Clock clock;

    BoardCache(int most, Clock clock) {
        this.boards = Caffeine.newBuilder().maximumSize(most).build();
        this.clock = clock;
    }

    /**
     * Whoever asks for a board that is being made waits for that one.
     *
     * @param costly whether the board costs more with every vote
     */
    V get(K request, boolean costly, LongSupplier version, Supplier<V> maker) {
        return boards.asMap()
                .compute(
                        request,
                        (key, last) -> last != null && isFresh(last, version) ? last : make(costly, version, maker))
                .board();
    }

    /** Every board is made anew when it is next asked for. */
    void forget() {
        boards.invalidateAll();
    }

    private boolean isFresh(Entry<V> last, LongSupplier version) {
        return clock.instant().isBefore(last.made().plus(last.pause())) || last.version() == version.getAsLong();
    }

    /** The version is read first: a vote that comes while the board is made makes the next one. */
    private Entry<V> make(boolean costly, LongSupplier version, Supplier<V> maker) {
        long before = version.getAsLong();
        var start = clock.instant();
        var board = maker.get();
        var rest = Duration.between(start, clock.instant()).multipliedBy(costly ? REST_AFTER_WORK : 1);
        return new Entry<>(before, board, start, rest.compareTo(PAUSE) > 0 ? rest : PAUSE);
    }
}
