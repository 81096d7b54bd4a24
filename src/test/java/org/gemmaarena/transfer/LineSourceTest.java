package org.gemmaarena.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineSourceTest {

    @Test
    void lines_are_numbered_and_the_last_needs_no_break() throws IOException {
        assertThat(lines("\uFEFFa\n\nü€😀\r\nlast".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new Line(1, "a", null),
                        new Line(2, "", null),
                        new Line(3, "ü€😀\r", null),
                        new Line(4, "last", null));
        assertThat(lines("a\n".getBytes(StandardCharsets.UTF_8))).hasSize(1);
        assertThat(lines(new byte[0])).isEmpty();
    }

    @Test
    void a_line_that_is_too_long_hides_no_other() throws IOException {
        var text = "a\n" + "x".repeat(500_000) + "\nb\n" + "€".repeat(11) + "\n" + "€".repeat(10);
        assertThat(lines(text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new Line(1, "a", null),
                        new Line(2, null, Fault.TOO_LONG),
                        new Line(3, "b", null),
                        new Line(4, null, Fault.TOO_LONG),
                        new Line(5, "€".repeat(10), null));
    }

    @Test
    void bytes_that_are_no_text_are_told() throws IOException {
        assertThat(lines(new byte[] {'a', (byte) 0xff, '\n', 'b'}))
                .containsExactly(new Line(1, null, Fault.NOT_UTF8), new Line(2, "b", null));
    }

    private static List<Line> lines(byte[] bytes) throws IOException {
        var source = new LineSource(new ByteArrayInputStream(bytes), 10);
        var lines = new ArrayList<Line>();
        for (var line = source.next(); line != null; line = source.next()) {
            lines.add(line);
        }
        return lines;
    }
}
