package org.gemmaarena.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gemmaarena.running.HandClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BucketsTest {

    private static final Instant START = Instant.parse("2031-01-01T12:00:00Z");
    private static final Allowance THREE_A_MINUTE =
            new Allowance("battle", "voter|somebody", 3, Duration.ofMinutes(1), wait -> wait);

    @Inject
    BucketTable table;

    private final String id = UUID.randomUUID().toString();
    private final HandClock clock = new HandClock(START);

    @Test
    void what_is_left_is_the_same_for_another_replica_and_after_a_restart() {
        assertThat(take()).isEmpty();
        assertThat(take()).isEmpty();
        assertThat(take()).isEmpty();
        assertThat(take()).isPresent();
    }

    @Test
    void a_used_up_bucket_is_full_again_after_its_period_and_the_wait_told_leads_there() {
        for (int taken = 0; taken < 3; taken++) {
            take();
        }
        clock.pass(Duration.ofSeconds(40));
        var wait = take().orElseThrow();
        assertThat(wait).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(21));
        clock.pass(wait);
        assertThat(take()).isEmpty();
        assertThat(take()).isEmpty();
        assertThat(take()).isEmpty();
        assertThat(take()).isPresent();
    }

    @Test
    void a_bucket_that_is_taken_away_is_full_again() {
        for (int taken = 0; taken < 3; taken++) {
            take();
        }
        assertThat(take()).isPresent();
        table.deleteExpired(START.plus(Duration.ofDays(1)));
        assertThat(take()).isEmpty();
    }

    @Test
    void a_bucket_that_is_gone_since_it_was_prepared_is_made_again() {
        var buckets = buckets();
        buckets.prepare(List.of(id));
        table.deleteExpired(START.plus(Duration.ofDays(1)));
        buckets.prepare(List.of(id));
        assertThat(isThere()).as("the second preparation goes by memory").isFalse();
        for (int taken = 0; taken < 3; taken++) {
            assertThat(QuarkusTransaction.requiringNew().call(() -> taken(buckets)))
                    .isEmpty();
        }
        assertThat(QuarkusTransaction.requiringNew().call(() -> taken(buckets))).isPresent();
    }

    @Test
    void who_takes_from_the_same_buckets_in_another_order_is_not_locked_out() throws Exception {
        var ids = List.of(id, UUID.randomUUID().toString());
        var backwards = List.of(ids.get(1), ids.get(0));
        var much = new Allowance("battle", "voter|somebody", 1000, Duration.ofMinutes(1), wait -> wait);
        var buckets = buckets();
        buckets.prepare(ids);
        var threads = Executors.newFixedThreadPool(4);
        var takers = new ArrayList<Future<Boolean>>();
        for (int taker = 0; taker < 4; taker++) {
            var order = taker % 2 == 0 ? ids : backwards;
            takers.add(threads.submit(() -> {
                boolean all = true;
                for (int times = 0; times < 50; times++) {
                    var wanted = new LinkedHashMap<String, Allowance>();
                    order.forEach(one -> wanted.put(one, much));
                    all &= QuarkusTransaction.requiringNew()
                            .call(() -> buckets.take(wanted).isEmpty());
                }
                return all;
            }));
        }
        for (var taker : takers) {
            assertThat(taker.get()).isTrue();
        }
        threads.shutdown();
    }

    @Test
    void what_a_transaction_took_is_back_when_it_is_rolled_back() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                        assertThat(taken(buckets())).isEmpty();
                        throw new IllegalStateException("refused afterwards");
                    }))
                    .hasMessageContaining("refused afterwards");
        }
        assertThat(take()).isEmpty();
    }

    @Test
    void of_simultaneous_requests_only_as_many_pass_as_are_left() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        var go = new CountDownLatch(1);
        var answers = new ArrayList<Future<Optional<Duration>>>();
        for (int request = 0; request < 8; request++) {
            answers.add(threads.submit(() -> {
                go.await();
                return take();
            }));
        }
        go.countDown();
        int passed = 0;
        for (var answer : answers) {
            passed += answer.get().isEmpty() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(passed).isEqualTo(3);
    }

    @Test
    void the_sweep_throws_away_what_has_long_been_full_and_nothing_else() {
        take();
        table.deleteExpired(START.plus(Duration.ofMinutes(30)));
        assertThat(isThere()).isTrue();
        table.deleteExpired(START.plus(Duration.ofHours(2)));
        assertThat(isThere()).isFalse();
        assertThat(take()).isEmpty();
    }

    private Optional<Duration> take() {
        var buckets = buckets();
        buckets.prepare(List.of(id));
        return QuarkusTransaction.requiringNew().call(() -> taken(buckets));
    }

    /** Within a transaction. */
    private Optional<Duration> taken(Buckets buckets) {
        return buckets.take(new LinkedHashMap<>(Map.of(id, THREE_A_MINUTE))).map(Buckets.Empty::time);
    }

    /** Each time anew, as another process would have it. */
    private Buckets buckets() {
        return new Buckets(table, clock);
    }

    private boolean isThere() {
        return QuarkusTransaction.requiringNew()
                .call(() -> table.lock(List.of(id)))
                .containsKey(id);
    }
}
