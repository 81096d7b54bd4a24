package org.gemmaarena.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 line by line. Of a line that is too long only so much is held as shows that it is; the rest is passed over.
 */
final class LineSource {

    private static final int MOST_BYTES_A_CHARACTER = 3;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream bytes;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 16);
    private int position;
    private int filled;
    private long number;

    /** @param longest line in characters */
    LineSource(InputStream bytes, int longest) {
        this.bytes = bytes;
        this.longest = longest;
    }

    /** Null after the last line. A line break at the end begins no further line. */
    Line next() throws IOException {
        if (!fill()) {
            return null;
        }
        number++;
        line.reset();
        var tooLong = false;
        var ended = false;
        while (!ended && fill()) {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            tooLong = tooLong || line.size() + (end - position) > (long) longest * MOST_BYTES_A_CHARACTER;
            if (!tooLong) {
                line.write(buffer, position, end - position);
            }
            ended = end < filled;
            position = ended ? end + 1 : end;
        }
        return tooLong ? new Line(number, null, Fault.TOO_LONG) : decoded();
    }

    private Line decoded() {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
            var whole = number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            return whole.length() > longest ? new Line(number, null, Fault.TOO_LONG) : new Line(number, whole, null);
        } catch (CharacterCodingException other) {
            return new Line(number, null, Fault.NOT_UTF8);
        }
    }

    private boolean fill() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, bytes.read(buffer));
        }
        return filled > 0;
    }
}
