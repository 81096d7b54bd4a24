package org.gemmaarena.battle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gemmaarena.battle.BattleEvent.Delta;
import org.gemmaarena.battle.BattleEvent.Queued;
import org.gemmaarena.battle.BattleEvent.Ready;
import org.gemmaarena.battle.EventReader.Numbered;
import org.junit.jupiter.api.Test;

class EventTextTest {

    private final EventText text = new EventText(new ObjectMapper());

    @Test
    void the_events_of_a_moment_are_one_piece() {
        var cursor = Cursor.parse("1-2-0").orElseThrow();
        var piece = text.of(List.of(new Numbered(cursor, new Queued(3)), new Numbered(cursor, new Ready(1))));
        assertThat(piece).asString(StandardCharsets.UTF_8).isEqualTo("""
                event:queued
                id:1-2-0
                data:{"place":3}

                event:ready
                id:1-2-0
                data:{"turn":1}

                """);
    }

    @Test
    void no_text_of_a_model_can_end_its_line() {
        var cursor = Cursor.parse("1-2-0").orElseThrow();
        var written = "one\ntwo\r\nevent:ready\n\ndata:{} \u2028 😀";
        var piece = new String(
                text.of(List.of(new Numbered(cursor, new Delta(1, Side.LEFT, written)))), StandardCharsets.UTF_8);
        assertThat(piece.split("\n")).hasSize(3);
        assertThat(piece).doesNotContain("\r").endsWith("\"}\n\n");
    }

    @Test
    void nothing_new_is_a_comment() {
        assertThat(text.of(List.of())).asString(StandardCharsets.UTF_8).isEqualTo(":alive\n\n");
    }
}
