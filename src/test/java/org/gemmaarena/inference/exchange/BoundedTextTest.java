package org.gemmaarena.inference.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedTextTest {

    @Test
    void wantsNoMoreThanItsLimit() {
        List<String> texts = new ArrayList<>();
        BoundedText text = new BoundedText(texts::add);
        assertThat(text.accept(ByteBuffer.allocate(BoundedText.LIMIT - 1))).isTrue();
        assertThat(text.accept(ByteBuffer.allocate(10))).isFalse();
        text.end();
        assertThat(texts).singleElement().satisfies(whole -> assertThat(whole).hasSize(BoundedText.LIMIT));
    }
}
