package org.gemmaarena.battle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.gemmaarena.battle.BattleEvent.Delta;
import org.gemmaarena.battle.EventReader.Numbered;
import org.gemmaarena.vote.AnswerStats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LiveReadingTest {

    private static final Duration NEVER = Duration.ofDays(1);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final LiveBattle battle = battle();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final Reader reader = new Reader();

    @Test
    void whoever_changes_the_battle_does_not_tell_its_readers() {
        begin(NEVER);
        reader.asked.request(1);
        write("Hello");
        assertThat(reader.told).isEmpty();
        doWork();
        assertThat(reader.text(Side.LEFT)).isEqualTo("Hello");
    }

    @Test
    void a_reader_that_is_not_ready_gets_everything_in_one_piece_later() {
        begin(NEVER);
        write("Hel");
        write("lo");
        doWork();
        assertThat(reader.told).isEmpty();
        reader.asked.request(1);
        doWork();
        assertThat(reader.told).hasSize(1);
        assertThat(reader.text(Side.LEFT)).isEqualTo("Hello");
        write(" again");
        doWork();
        assertThat(reader.told).hasSize(1);
    }

    @Test
    void the_reading_ends_after_both_ends_are_told() {
        begin(NEVER);
        reader.asked.request(Long.MAX_VALUE);
        for (var side : Side.values()) {
            end(side);
        }
        doWork();
        assertThat(reader.told.get(reader.told.size() - 1))
                .extracting(Numbered::event)
                .last()
                .isInstanceOf(BattleEvent.Ready.class);
        assertThat(reader.completed).isTrue();
        assertThat(battle.unreadFor(Duration.ZERO, NOW.plusSeconds(1))).isTrue();
    }

    @Test
    void a_lost_battle_ends_the_reading_without_an_end_of_its_sides() {
        begin(NEVER);
        reader.asked.request(5);
        battle.lose();
        doWork();
        assertThat(reader.told).isEmpty();
        assertThat(reader.completed).isTrue();
    }

    @Test
    void somebody_who_goes_is_told_nothing_more_and_counts_as_reader_no_more() {
        begin(NEVER);
        assertThat(battle.unreadFor(Duration.ZERO, NOW.plusSeconds(1))).isFalse();
        reader.asked.request(5);
        reader.asked.cancel();
        write("Hello");
        doWork();
        assertThat(reader.told).isEmpty();
        assertThat(battle.unreadFor(Duration.ZERO, NOW.plusSeconds(1))).isTrue();
    }

    @Test
    void a_reader_that_fails_is_told_so_and_counts_no_more() {
        begin(NEVER);
        reader.failing = true;
        reader.asked.request(1);
        write("Hello");
        doWork();
        assertThat(reader.failure).hasMessage("no more room");
        assertThat(battle.unreadFor(Duration.ZERO, NOW.plusSeconds(1))).isTrue();
    }

    @Test
    @Timeout(10)
    void a_heartbeat_tells_an_empty_piece_where_nothing_happens() throws Exception {
        var loop = Executors.newSingleThreadExecutor();
        try {
            new LiveReading(battle, eventReader(), reader, loop, Clock.systemUTC()).begin(Duration.ofMillis(20));
            reader.asked.request(2);
            while (loop.submit(reader.told::size).get() < 2) {
                Thread.sleep(5);
            }
            assertThat(reader.told).containsOnly(List.of());
            reader.asked.cancel();
        } finally {
            loop.shutdown();
            assertThat(loop.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    @Timeout(20)
    void nothing_is_lost_when_many_threads_write_and_wake() throws Exception {
        var loop = Executors.newSingleThreadExecutor();
        var writers = Executors.newFixedThreadPool(4);
        try {
            new LiveReading(battle, eventReader(), reader, loop, Clock.systemUTC()).begin(NEVER);
            reader.asked.request(Long.MAX_VALUE);
            for (int i = 0; i < 2000; i++) {
                writers.execute(() -> write("x"));
            }
            writers.shutdown();
            assertThat(writers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
            assertThat(loop.submit(() -> reader.text(Side.LEFT)).get()).isEqualTo("x".repeat(2000));
            reader.asked.cancel();
        } finally {
            writers.shutdownNow();
            loop.shutdownNow();
        }
    }

    private void begin(Duration heartbeat) {
        new LiveReading(battle, eventReader(), reader, work::add, Clock.fixed(NOW, ZoneOffset.UTC)).begin(heartbeat);
    }

    private EventReader eventReader() {
        return new EventReader(Cursor.start(battle.turn()));
    }

    private void doWork() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private void write(String text) {
        battle.written().get(Side.LEFT).append(text);
        battle.release(NOW);
    }

    private void end(Side side) {
        var answer = battle.written().get(side);
        var ending = new Ending("", Outcome.STOP, null, AnswerStats.UNKNOWN);
        answer.endWriting(ending);
        answer.show(ending);
        battle.changed();
    }

    private static LiveBattle battle() {
        var stored = new Battle();
        stored.id = UUID.randomUUID();
        var turn = new Turn();
        turn.number = 1;
        var answers = List.of(new Answer(stored.id, 1, Side.LEFT), new Answer(stored.id, 1, Side.RIGHT));
        return new LiveBattle(new StoredBattle(stored, List.of(turn), answers), Optional.empty(), NOW);
    }

    private static final class Reader implements Flow.Subscriber<List<Numbered>> {

        private final List<List<Numbered>> told = new ArrayList<>();
        private Flow.Subscription asked;
        private boolean failing;
        private boolean completed;
        private Throwable failure;

        String text(Side side) {
            var text = new StringBuilder();
            told.stream()
                    .flatMap(List::stream)
                    .map(Numbered::event)
                    .filter(event -> event instanceof Delta delta && delta.side() == side)
                    .forEach(event -> text.append(((Delta) event).text()));
            return text.toString();
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            asked = subscription;
        }

        @Override
        public void onNext(List<Numbered> events) {
            if (failing) {
                throw new IllegalStateException("no more room");
            }
            told.add(events);
        }

        @Override
        public void onError(Throwable cause) {
            failure = cause;
        }

        @Override
        public void onComplete() {
            completed = true;
        }
    }
}
