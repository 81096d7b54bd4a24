package org.gemmaarena.inference.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Cuts bytes into lines of UTF-8, ended by LF or CR LF. Decodes only whole lines, so bytes may be split inside a
 * character. A last line needs no end. A line has at most 1 MiB.
 */
final class LineReader implements ByteSink {

    static final int LIMIT = 1 << 20;

    private final Consumer<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LineReader(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public boolean accept(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            int end = newline(bytes);
            keep(bytes, end - bytes.position());
            if (bytes.hasRemaining()) {
                bytes.get();
                emit();
            }
        }
        return true;
    }

    @Override
    public void end() {
        if (line.size() > 0) {
            emit();
        }
    }

    /** Where the next line ends, or the bytes do. */
    private static int newline(ByteBuffer bytes) {
        int at = bytes.position();
        while (at < bytes.limit() && bytes.get(at) != '\n') {
            at++;
        }
        return at;
    }

    private void keep(ByteBuffer bytes, int count) throws IOException {
        if (line.size() + count > LIMIT) {
            throw new IOException("a line of more than " + LIMIT + " bytes");
        }
        byte[] piece = new byte[count];
        bytes.get(piece);
        line.writeBytes(piece);
    }

    private void emit() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        lines.accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
