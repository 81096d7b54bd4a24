package org.gemmaarena.inference.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {

    private final CleanText text = new CleanText();

    @Test
    void holdsBackTheFirstHalfOfAPairUntilTheSecondComes() {
        assertThat(text.accept("a\uD83C")).isEqualTo("a");
        assertThat(text.accept("")).isEmpty();
        assertThat(text.accept("\uDF31b")).isEqualTo("🌱b");
        assertThat(text.end()).isEmpty();
    }

    @Test
    void replacesLoneHalves() {
        assertThat(text.accept("\uDF31a")).isEqualTo("\uFFFDa");
        assertThat(text.accept("\uD83C")).isEmpty();
        assertThat(text.accept("b\uD83C\uD83C\uDF31")).isEqualTo("\uFFFDb\uFFFD🌱");
    }

    @Test
    void replacesAHalfThatIsLeftAtTheEnd() {
        text.accept("\uD83C");
        assertThat(text.end()).isEqualTo("\uFFFD");
        assertThat(text.end()).isEmpty();
    }

    @Test
    void replacesNul() {
        assertThat(text.accept("a\0b")).isEqualTo("a\uFFFDb");
    }
}
