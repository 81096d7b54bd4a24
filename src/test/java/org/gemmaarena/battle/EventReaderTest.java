package org.gemmaarena.battle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gemmaarena.battle.BattleEvent.Delta;
import org.gemmaarena.battle.BattleEvent.Failed;
import org.gemmaarena.battle.BattleEvent.Ready;
import org.gemmaarena.battle.BattleEvent.SideEnd;
import org.gemmaarena.battle.EventReader.Numbered;
import org.gemmaarena.inference.FailureKind;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EventReaderTest {

    private final EventReader reader = new EventReader(Cursor.start(turn("", null, "", null)));

    @Test
    void only_what_is_new_is_told() {
        reader.read(turn("He", null, "", null));
        assertThat(events(reader.read(turn("Hello", null, "Hi", null))))
                .containsExactly(new Delta(1, Side.LEFT, "llo"), new Delta(1, Side.RIGHT, "Hi"));
        assertThat(reader.read(turn("Hello", null, "Hi", null))).isEmpty();
    }

    @Test
    void a_vote_is_welcome_once_after_both_ends() {
        assertThat(events(reader.read(turn("A", Outcome.STOP, "B", null))))
                .containsExactly(
                        new Delta(1, Side.LEFT, "A"),
                        new SideEnd(1, Side.LEFT, Outcome.STOP),
                        new Delta(1, Side.RIGHT, "B"));
        assertThat(reader.over()).isFalse();
        assertThat(events(reader.read(turn("A", Outcome.STOP, "B", Outcome.LENGTH))))
                .containsExactly(new SideEnd(1, Side.RIGHT, Outcome.LENGTH), new Ready(1));
        assertThat(reader.over()).isTrue();
        assertThat(reader.read(turn("A", Outcome.STOP, "B", Outcome.LENGTH))).isEmpty();
    }

    @Test
    void a_failure_is_told_at_once_and_keeps_votes_closed() {
        assertThat(events(reader.read(turn("A", Outcome.ERROR, "", null))))
                .contains(new Failed(1, Side.LEFT, FailureKind.TRY_AGAIN));
        assertThat(events(reader.read(turn("A", Outcome.ERROR, "B", Outcome.STOP))))
                .doesNotContain(new Ready(1))
                .contains(new SideEnd(1, Side.RIGHT, Outcome.STOP));
        assertThat(reader.over()).isTrue();
    }

    @RepeatedTest(50)
    @Timeout(10)
    void broken_off_anywhere_it_goes_on_without_loss_or_repetition(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var left = "x".repeat(random.nextInt(40));
        var right = "y".repeat(1 + random.nextInt(40));
        var told = new ArrayList<Numbered>();
        var leftEnd = random.nextBoolean() ? Outcome.ERROR : Outcome.STOP;
        var cursor = Cursor.start(turn("", null, "", null));
        var over = false;
        while (!over) {
            var resumed = new EventReader(Cursor.parse(cursor.id()).orElseThrow());
            var leftNow =
                    left.substring(0, Math.min(left.length(), cursor.left().offset() + random.nextInt(8)));
            var rightNow =
                    right.substring(0, Math.min(right.length(), cursor.right().offset() + random.nextInt(8)));
            var batch = resumed.read(turn(
                    leftNow,
                    leftNow.equals(left) ? leftEnd : null,
                    rightNow,
                    rightNow.equals(right) ? Outcome.STOP : null));
            var arrived = batch.subList(0, random.nextInt(batch.size() + 1));
            told.addAll(arrived);
            over = resumed.over() && arrived.size() == batch.size();
            cursor =
                    arrived.isEmpty() ? cursor : arrived.get(arrived.size() - 1).cursor();
        }
        assertThat(text(told, Side.LEFT)).isEqualTo(left);
        assertThat(text(told, Side.RIGHT)).isEqualTo(right);
        assertThat(events(told)).filteredOn(event -> event instanceof SideEnd).hasSize(2);
        assertThat(events(told)).filteredOn(event -> event instanceof Failed).hasSize(leftEnd.failed() ? 1 : 0);
        assertThat(events(told)).filteredOn(event -> event instanceof Ready).hasSize(leftEnd.failed() ? 0 : 1);
        assertThat(told).extracting(event -> event.cursor().id()).doesNotHaveDuplicates();
    }

    @Test
    void a_place_in_an_earlier_attempt_can_not_be_gone_on_from() {
        var again = new ReleasedTurn(
                1,
                new ReleasedAnswer.Stored(2, "Bet", null, null),
                new ReleasedAnswer.Stored(1, "Fine", null, null),
                null);
        for (var id : List.of("1-9-4-L", "1-2-4", "1-9-4-L-1.1")) {
            var before = new EventReader(Cursor.parse(id).orElseThrow());
            assertThat(before.read(again)).isEmpty();
            assertThat(before.over()).isTrue();
        }
        var now = new EventReader(Cursor.parse("1-2-4--2.1").orElseThrow());
        assertThat(events(now.read(again))).containsExactly(new Delta(1, Side.LEFT, "t"));
    }

    @Test
    void an_id_that_is_none_is_not_read() {
        assertThat(List.of("", "1", "1-2", "a-b-c", "1-2-3-x", "1-2-9999999999999", "-1-2-3"))
                .allMatch(id -> Cursor.parse(id).isEmpty());
    }

    private static ReleasedTurn turn(String left, Outcome leftOutcome, String right, Outcome rightOutcome) {
        return new ReleasedTurn(1, answer(left, leftOutcome), answer(right, rightOutcome), null);
    }

    private static ReleasedAnswer answer(String text, Outcome outcome) {
        var failure = outcome != null && outcome.failed() ? FailureKind.TRY_AGAIN : null;
        return new ReleasedAnswer.Stored(1, text, outcome, failure);
    }

    private static List<BattleEvent> events(List<Numbered> numbered) {
        return numbered.stream().map(Numbered::event).toList();
    }

    private static String text(List<Numbered> told, Side side) {
        var text = new StringBuilder();
        for (var event : events(told)) {
            if (event instanceof Delta delta && delta.side() == side) {
                text.append(delta.text());
            }
        }
        return text.toString();
    }
}
