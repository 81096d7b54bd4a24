package org.gemmaarena.leaderboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.gemmaarena.vote.Tallies.Version;

/**
 * Boards that somebody asked for lately. A board is made anew when its arena has changed, and not more than once a second;
 * a costly one rests ten times as long as it took to make. After a correction none of that holds: what was taken out is not
 * shown again. Whoever asks for a board while it is made anew for new votes gets the last one; else they wait for it.
 *
 * @param <K> what a board is asked by
 * @param <V> a board
 */
final class BoardCache<K, V> {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int REST_AFTER_WORK = 10;
    /** For how long the last board is given out while a new one is made. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private record Entry<V>(Version version, V board, Instant made, Duration pause) {}

    /** The place of one board; locked while it is made. */
    private static final class Place<V> {
        private final ReentrantLock work = new ReentrantLock();
        private volatile Entry<V> entry;
    }

    private final Cache<K, Place<V>> places;
    private final Workshop workshop;
    private final Clock clock;

    BoardCache(int most, Workshop workshop, Clock clock) {
        this.places = Caffeine.newBuilder().maximumSize(most).build();
        this.workshop = workshop;
        this.clock = clock;
    }

    /**
     * @param costly whether making it takes time that grows with the votes, or with chance
     * @throws org.gemmaarena.web.ProblemException 503 if too much is being made already
     */
    V get(K request, boolean costly, Supplier<Version> version, Supplier<V> maker) {
        var place = places.get(request, key -> new Place<>());
        var last = place.entry;
        if (last != null) {
            var now = version.get();
            if (isFresh(last, now) || place.work.isLocked() && mayPass(last, now)) {
                return last.board();
            }
        }
        return made(place, costly, version, maker, entry -> isFresh(entry, version.get()));
    }

    private V made(
            Place<V> place, boolean costly, Supplier<Version> version, Supplier<V> maker, Predicate<Entry<V>> isFresh) {
        return workshop.holding(place.work, () -> {
            if (place.entry == null || !isFresh.test(place.entry)) {
                place.entry = costly
                        ? workshop.atOneOfFewBenches(() -> make(true, version, maker))
                        : make(false, version, maker);
            }
            return place.entry.board();
        });
    }

    /** The board as its arena is now: one that rests is made anew as well, where the arena has changed. */
    V latest(K request, boolean costly, Supplier<Version> version, Supplier<V> maker) {
        var place = places.get(request, key -> new Place<>());
        return made(place, costly, version, maker, entry -> version.get().equals(entry.version()));
    }

    private boolean isFresh(Entry<V> last, Version now) {
        return now.equals(last.version()) || isNotOlder(last, now, last.pause());
    }

    private boolean mayPass(Entry<V> last, Version now) {
        return isNotOlder(last, now, last.pause().plus(PATIENCE));
    }

    private boolean isNotOlder(Entry<V> last, Version now, Duration age) {
        return clock.instant().isBefore(last.made().plus(age))
                && now.corrections() == last.version().corrections();
    }

    /** The version is read first: a vote that comes while the board is made makes the next one. */
    private Entry<V> make(boolean costly, Supplier<Version> version, Supplier<V> maker) {
        var before = version.get();
        var start = clock.instant();
        var board = maker.get();
        var rest = Duration.between(start, clock.instant()).multipliedBy(costly ? REST_AFTER_WORK : 1);
        return new Entry<>(before, board, start, rest.compareTo(PAUSE) > 0 ? rest : PAUSE);
    }
}
