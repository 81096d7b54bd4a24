package org.gemmaarena.inference.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    private final List<String> lines = new ArrayList<>();
    private final LineReader reader = new LineReader(lines::add);

    @Test
    void readsTheSameLinesWhereverTheBytesAreSplit() throws IOException {
        byte[] bytes = "grün\r\n\n🌱 日本\nlast".getBytes(StandardCharsets.UTF_8);
        for (int split = 0; split <= bytes.length; split++) {
            lines.clear();
            reader.accept(ByteBuffer.wrap(bytes, 0, split));
            reader.accept(ByteBuffer.wrap(bytes, split, bytes.length - split));
            reader.end();
            assertThat(lines).containsExactly("grün", "", "🌱 日本", "last");
        }
    }

    @Test
    void replacesWhatIsNotUtf8() throws IOException {
        reader.accept(ByteBuffer.wrap(new byte[] {'a', (byte) 0xff, 'b', '\n'}));
        assertThat(lines).containsExactly("a\uFFFDb");
    }

    @Test
    void takesALineAtTheLimitAndRefusesALongerOne() throws IOException {
        reader.accept(ByteBuffer.allocate(LineReader.LIMIT));
        reader.accept(ByteBuffer.wrap(new byte[] {'\n'}));
        assertThat(lines).singleElement().satisfies(line -> assertThat(line).hasSize(LineReader.LIMIT));
        assertThatThrownBy(() -> reader.accept(ByteBuffer.allocate(LineReader.LIMIT + 1)))
                .isInstanceOf(IOException.class);
    }
}
