package org.gemmaarena.inference.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The first 64 KiB of a body as text; the rest is not waited for. */
final class BoundedText implements ByteSink {

    static final int LIMIT = 64 << 10;

    private final Consumer<String> whole;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    BoundedText(Consumer<String> whole) {
        this.whole = whole;
    }

    @Override
    public boolean accept(ByteBuffer bytes) {
        while (bytes.hasRemaining() && text.size() < LIMIT) {
            text.write(bytes.get());
        }
        return text.size() < LIMIT;
    }

    @Override
    public void end() {
        whole.accept(text.toString(StandardCharsets.UTF_8));
    }
}
