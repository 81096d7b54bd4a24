package org.gemmaarena.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gemmaarena.web.ProblemException;
import org.junit.jupiter.api.Test;

class MediaTurnsTest {

    private static final int READING_AND_WAITING = 5;

    private final MediaIntake intake = new MediaIntake(words());
    private final CountDownLatch first = new CountDownLatch(1);
    private final AtomicInteger atOnce = new AtomicInteger();

    @Test
    void one_is_read_four_wait_and_of_eight_three_are_refused_at_once() throws Exception {
        var threads = Executors.newCachedThreadPool();
        var refused = new CountDownLatch(3);
        try {
            var all = Stream.generate(() -> CompletableFuture.supplyAsync(() -> read(refused), threads))
                    .limit(READING_AND_WAITING + 3)
                    .toList();
            assertThat(refused.await(15, TimeUnit.SECONDS)).isTrue();
            first.countDown();
            assertThat(all.stream().filter(MediaTurnsTest::succeeds)).hasSize(READING_AND_WAITING);
            assertThat(intake.<String>inTurn(() -> "free again")).isEqualTo("free again");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_place_is_free_again_after_a_broken_file() {
        for (int i = 0; i <= READING_AND_WAITING; i++) {
            assertThatThrownBy(() -> intake.inTurn(() -> {
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
        }
    }

    private String read(CountDownLatch refused) {
        try {
            return intake.inTurn(() -> {
                assertThat(atOnce.incrementAndGet()).isEqualTo(1);
                awaitFirst();
                atOnce.decrementAndGet();
                return "read";
            });
        } catch (ProblemException busy) {
            refused.countDown();
            throw busy;
        }
    }

    private void awaitFirst() {
        try {
            first.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean succeeds(CompletableFuture<String> one) {
        try {
            return one.get(15, TimeUnit.SECONDS).equals("read");
        } catch (ExecutionException refused) {
            assertThat(refused).hasCauseInstanceOf(ProblemException.class);
            return false;
        } catch (Exception late) {
            throw new IllegalStateException(late);
        }
    }

    /** Each message is its name. */
    private static MediaMessages words() {
        return (MediaMessages) Proxy.newProxyInstance(
                MediaMessages.class.getClassLoader(),
                new Class<?>[] {MediaMessages.class},
                (self, message, values) -> message.getName());
    }
}
