package org.gemmaarena.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedLookTest {

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void whoever_asks_alone_looks_each_time() {
        var look = new SharedLook<>(looks::incrementAndGet);
        assertThat(look.now()).isEqualTo(1);
        assertThat(look.now()).isEqualTo(2);
    }

    @Test
    void all_who_ask_during_a_look_share_the_next_one_and_none_gets_the_one_that_began_before() throws Exception {
        var began = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var look = new SharedLook<>(() -> {
            began.countDown();
            await(goOn);
            return looks.incrementAndGet();
        });
        var threads = Executors.newCachedThreadPool();
        var first = CompletableFuture.supplyAsync(look::now, threads);
        assertThat(began.await(60, TimeUnit.SECONDS)).isTrue();
        var asking = new CountDownLatch(20);
        var others = new ArrayList<CompletableFuture<Integer>>();
        for (int i = 0; i < 20; i++) {
            others.add(CompletableFuture.supplyAsync(
                    () -> {
                        asking.countDown();
                        return look.now();
                    },
                    threads));
        }
        assertThat(asking.await(60, TimeUnit.SECONDS)).isTrue();
        goOn.countDown();
        assertThat(first.get(60, TimeUnit.SECONDS)).isEqualTo(1);
        for (var other : others) {
            assertThat(other.get(60, TimeUnit.SECONDS)).isGreaterThan(1);
        }
        threads.shutdown();
    }

    @Test
    void a_look_that_fails_fails_for_those_who_shared_it_only() {
        var look = new SharedLook<>(() -> {
            if (looks.incrementAndGet() == 1) {
                throw new IllegalArgumentException("away");
            }
            return "seen";
        });
        assertThatThrownBy(look::now).isInstanceOf(IllegalArgumentException.class);
        assertThat(look.now()).isEqualTo("seen");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
