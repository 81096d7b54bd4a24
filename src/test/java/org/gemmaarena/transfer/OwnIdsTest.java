package org.gemmaarena.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnIdsTest {

    private static final String VOTE = "\"model_a\":\"A\",\"model_b\":\"B\",\"winner\":\"tie\"";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"true,true", "true,false", "false,true", "false,false"})
    void the_mark_tells_both_sides_and_goes_without_a_trace(boolean left, boolean right) {
        for (var metadata : new String[] {"", "\"x\":{\"own_ids\":\"l\"}", "\"x\":\"own_ids\""}) {
            var kept = "{\"id\":\"1\",\"arena_metadata\":{" + metadata + "}}";
            var marked = OwnIds.marked(kept, left, right);
            assertThat(OwnIds.leftIsOwn(marked)).isEqualTo(left);
            assertThat(OwnIds.rightIsOwn(marked)).isEqualTo(right);
            assertThat(OwnIds.unmarked(marked)).isEqualTo(kept);
            assertThat(marked.length() - kept.length()).isLessThanOrEqualTo(OwnIds.LONGEST);
        }
    }

    @Test
    void a_line_cannot_bring_the_mark_along() throws BadLine {
        var line = "{\"id\":\"1\"," + VOTE + ",\"arena_metadata\":{\"own_ids\":\"lr\"}}";
        var kept = new LineParser("any", Instant.EPOCH).parse(line, "none").kept();
        assertThat(OwnIds.leftIsOwn(kept)).isFalse();
        assertThat(OwnIds.rightIsOwn(kept)).isFalse();
    }
}
