package org.gemmaarena.battle;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.gemmaarena.battle.BattleEvent.Delta;
import org.gemmaarena.battle.EventReader.Numbered;
import org.gemmaarena.running.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A reader of a battle that another replica writes, while the database can't be asked. */
class BattleFeedTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final RuntimeException AWAY =
            new IllegalStateException("the database is away", new SQLTransientConnectionException("no connection"));

    private final HandClock clock = new HandClock();
    private final Store store = new Store(clock);
    private final AssertSubscriber<List<Numbered>> reader = new BattleFeed(
                    new LiveBattles(null, clock), store, null, clock)
            .of(UUID.randomUUID(), Cursor.start(turn("", null)))
            .subscribe()
            .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));

    @AfterEach
    void leave() {
        reader.cancel();
    }

    @Test
    void goes_on_when_it_can_be_asked_again() {
        store.turn = turn("Hel", null);
        awaitText("Hel");
        clock.pass(Duration.ofHours(1));
        store.failure = AWAY;
        store.awaitFailedLooks();
        clock.pass(Duration.ofSeconds(59));
        store.awaitFailedLooks();
        store.turn = turn("Hello", null);
        store.failure = null;
        awaitText("Hello");
        store.failure = AWAY;
        store.awaitFailedLooks();
        clock.pass(Duration.ofSeconds(59));
        store.awaitFailedLooks();
        store.turn = turn("Hello!", Outcome.STOP);
        store.failure = null;
        reader.awaitCompletion(SOON);
        assertThat(text()).isEqualTo("Hello!");
    }

    @Test
    void is_given_up_after_a_minute() {
        store.failure = AWAY;
        store.awaitFailedLooks();
        clock.pass(Duration.ofMinutes(1));
        reader.awaitFailure(SOON).assertFailedWith(IllegalStateException.class, AWAY.getMessage());
    }

    @Test
    void ends_at_once_where_it_is_not_the_database_that_fails() {
        store.failure = new IllegalStateException("no such battle");
        reader.awaitFailure(SOON).assertFailedWith(IllegalStateException.class, "no such battle");
        assertThat(store.failedLooks).hasValue(1);
    }

    @Test
    void ends_where_the_battle_was_erased() {
        store.turn = null;
        reader.awaitCompletion(SOON);
        assertThat(text()).isEmpty();
    }

    private void awaitText(String text) {
        awaitUntil(() -> text().equals(text));
    }

    private String text() {
        return List.copyOf(reader.getItems()).stream()
                .flatMap(List::stream)
                .map(Numbered::event)
                .filter(event -> event instanceof Delta delta && delta.side() == Side.LEFT)
                .map(event -> ((Delta) event).text())
                .reduce("", String::concat);
    }

    private static ReleasedTurn turn(String text, Outcome outcome) {
        var answer = new ReleasedAnswer.Stored(1, text, outcome, null);
        return new ReleasedTurn(1, answer, answer, null);
    }

    private static void awaitUntil(BooleanSupplier condition) {
        long end = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private static final class Store extends BattleStore {

        private final AtomicInteger failedLooks = new AtomicInteger();
        private volatile ReleasedTurn turn = BattleFeedTest.turn("", null);
        private volatile RuntimeException failure;

        Store(Clock clock) {
            super(null, clock);
        }

        @Override
        Optional<ReleasedTurn> readAlong(UUID id, int number) {
            if (failure != null) {
                failedLooks.incrementAndGet();
                throw failure;
            }
            return Optional.ofNullable(turn);
        }

        /** Two more than now: the first may have begun before. */
        void awaitFailedLooks() {
            int before = failedLooks.get();
            awaitUntil(() -> failedLooks.get() >= before + 2);
        }
    }
}
