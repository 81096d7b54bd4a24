package org.gemmaarena.battle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gemmaarena.battle.EventReader.Numbered;

/**
 * Events as the text of an event stream (HTML Living Standard, "Server-sent events"), those of one moment in one piece:
 * each piece that is sent costs more than the events in it.
 */
@ApplicationScoped
class EventText {

    private static final byte[] OPENING = bytes(":open\nretry:1000\n\n");
    private static final byte[] ALIVE = bytes(":alive\n\n");

    private final ObjectMapper json;

    EventText(ObjectMapper json) {
        this.json = json;
    }

    /** What every stream begins with: that a browser comes again a second after a break. */
    byte[] opening() {
        return OPENING;
    }

    /** No events are told as a comment. */
    byte[] of(List<Numbered> events) {
        if (events.isEmpty()) {
            return ALIVE;
        }
        var text = new StringBuilder();
        events.forEach(event -> append(text, event));
        return bytes(text.toString());
    }

    private void append(StringBuilder text, Numbered event) {
        try {
            text.append("event:").append(event.event().eventName());
            text.append("\nid:").append(event.cursor().id());
            text.append("\ndata:")
                    .append(json.writeValueAsString(event.event()))
                    .append("\n\n");
        } catch (JsonProcessingException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
