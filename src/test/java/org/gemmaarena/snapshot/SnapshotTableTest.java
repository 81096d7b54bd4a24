package org.gemmaarena.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.gemmaarena.leaderboard.ModelRow;
import org.junit.jupiter.api.Test;

class SnapshotTableTest {

    @Test
    void numbers_keep_their_digits_missing_ones_are_empty_and_no_name_is_a_formula() {
        var row = new ModelRow(
                "m",
                "=SUM(\"A1\"),2",
                null,
                -0.1 - 0.2,
                null,
                null,
                null,
                1000.0000000000001,
                3,
                1,
                1,
                1,
                0,
                0.5,
                0.5,
                null,
                true);
        var lines = SnapshotTable.of(Stream.of(SnapshotComparisonTest.board("half", row)))
                .split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith("arena,category,computed_at,rank,model,name,rating,");
        assertThat(lines[1])
                .isEqualTo("live,all,1970-01-01T00:00:00Z,,m,\"'=SUM(\"\"A1\"\"),2\",-0.30000000000000004,,,,"
                        + "1000.0000000000001,3,1,1,1,0,0.5,0.5,,true");
    }
}
