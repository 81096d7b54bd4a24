package org.gemmaarena.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.gemmaarena.running.HandClock;
import org.gemmaarena.vote.Tallies.Version;
import org.junit.jupiter.api.Test;

class BoardCacheTest {

    private final HandClock clock = new HandClock();
    private final BoardCache<String, Long> cache = new BoardCache<>(10, new Workshop(null), clock);
    private Version version = new Version(1, 0);
    private final AtomicLong made = new AtomicLong();

    @Test
    void a_board_is_made_once_for_as_long_as_nothing_changes() {
        board();
        clock.pass(Duration.ofHours(1));
        board();
        assertThat(made).hasValue(1);
    }

    @Test
    void a_burst_of_votes_makes_one_board_a_second() {
        for (int i = 0; i < 100; i++) {
            version = new Version(version.changes() + 1, version.corrections());
            board();
            clock.pass(Duration.ofMillis(30));
        }
        assertThat(made).as("boards in three seconds").hasValue(3);
    }

    @Test
    void the_latest_board_is_made_at_once_where_its_arena_has_changed_and_only_there() {
        board();
        assertThat(cache.latest("board", false, () -> version, made::incrementAndGet))
                .isEqualTo(cache.latest("board", false, () -> version, made::incrementAndGet));
        long before = made.get();
        version = new Version(version.changes() + 1, version.corrections());
        assertThat(cache.latest("board", false, () -> version, made::incrementAndGet))
                .isEqualTo(before + 1);
    }

    @Test
    void a_vote_shows_after_a_second_at_the_latest() {
        board();
        version = new Version(version.changes() + 1, version.corrections());
        clock.pass(Duration.ofMillis(999));
        assertThat(board()).isEqualTo(1);
        clock.pass(Duration.ofMillis(1));
        assertThat(board()).isEqualTo(2);
    }

    @Test
    void a_board_of_single_votes_that_takes_long_is_made_less_often() {
        cache.get("slow", true, () -> version, () -> made(Duration.ofSeconds(3)));
        version = new Version(version.changes() + 1, version.corrections());
        clock.pass(Duration.ofSeconds(26));
        cache.get("slow", true, () -> version, () -> made(Duration.ZERO));
        assertThat(made).as("within ten times what it took").hasValue(1);
        clock.pass(Duration.ofSeconds(2));
        cache.get("slow", true, () -> version, () -> made(Duration.ZERO));
        assertThat(made).hasValue(2);
    }

    @Test
    void a_board_of_counts_rests_no_longer_for_a_slow_start() {
        cache.get("a", false, () -> version, () -> made(Duration.ofMillis(900)));
        version = new Version(version.changes() + 1, version.corrections());
        clock.pass(Duration.ofMillis(100));
        board();
        assertThat(made).hasValue(2);
    }

    @Test
    void a_vote_that_comes_while_the_board_is_made_makes_the_next_one() {
        cache.get("a", false, () -> version, () -> {
            version = new Version(version.changes() + 1, version.corrections());
            return made(Duration.ZERO);
        });
        clock.pass(Duration.ofSeconds(1));
        board();
        assertThat(made).hasValue(2);
    }

    @Test
    void a_correction_shows_at_once_even_on_a_board_that_rests() {
        cache.get("slow", true, () -> version, () -> made(Duration.ofSeconds(3)));
        version = new Version(version.changes() + 1, version.corrections() + 1);
        assertThat(cache.get("slow", true, () -> version, () -> made(Duration.ZERO)))
                .isEqualTo(2);
    }

    @Test
    void a_correction_while_a_board_is_made_is_not_missed() {
        cache.get("a", false, () -> version, () -> {
            version = new Version(version.changes() + 1, version.corrections() + 1);
            return made(Duration.ZERO);
        });
        assertThat(board()).isEqualTo(2);
    }

    @Test
    void whoever_asks_meanwhile_waits_for_the_same_board() throws InterruptedException {
        var threads = Executors.newFixedThreadPool(4);
        var started = new CountDownLatch(1);
        for (int i = 0; i < 4; i++) {
            threads.submit(() -> cache.get("a", false, () -> version, () -> {
                started.countDown();
                sleep();
                return made(Duration.ZERO);
            }));
        }
        threads.shutdown();
        assertThat(started.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(made).hasValue(1);
    }

    @Test
    void while_a_board_is_made_anew_for_new_votes_others_get_the_last_one() {
        board();
        version = new Version(version.changes() + 1, version.corrections());
        clock.pass(Duration.ofSeconds(1));
        assertThat(madeAnewWhile(this::boardOfAnother)).isEqualTo(1);
    }

    @Test
    void while_a_board_is_made_anew_for_a_correction_nobody_gets_the_last_one() {
        board();
        version = new Version(version.changes(), version.corrections() + 1);
        var other = new CompletableFuture<Long>();
        madeAnewWhile(() -> {
            new Thread(() -> other.complete(board())).start();
            sleep();
            assertThat(other).isNotDone();
            return 0L;
        });
        assertThat(other.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(2);
    }

    /** What somebody else gets in the middle of it. */
    private Long madeAnewWhile(Supplier<Long> somebodyElse) {
        var got = new AtomicLong();
        cache.get("a", false, () -> version, () -> {
            got.set(somebodyElse.get());
            return made(Duration.ZERO);
        });
        return got.get();
    }

    private long boardOfAnother() {
        return CompletableFuture.supplyAsync(this::board)
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    private long board() {
        return cache.get("a", false, () -> version, () -> made(Duration.ZERO));
    }

    private long made(Duration took) {
        clock.pass(took);
        return made.incrementAndGet();
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
