package org.gemmaarena.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.gemmaarena.overview.BarChart.Bar;
import org.gemmaarena.overview.Overview.Count;
import org.junit.jupiter.api.Test;

class BarChartTest {

    @Test
    void the_highest_bar_reaches_the_ceiling_and_bears_its_number() {
        var chart = votes(0, 4, 2, 0);
        assertThat(chart.bars()).extracting(Bar::y).containsExactly("80.00%", "20.00%", "50.00%", "80.00%");
        assertThat(chart.bars()).extracting(Bar::height).containsExactly("0.00%", "60.00%", "30.00%", "0.00%");
        assertThat(chart.peak().text()).isEqualTo("4");
        assertThat(chart.peak().x()).isEqualTo("37.50%");
        assertThat(chart.total()).isEqualTo("6");
    }

    @Test
    void bars_share_the_width_in_their_order() {
        var chart = votes(1, 1, 1, 1);
        assertThat(chart.bars()).extracting(Bar::x).containsExactly("3.13%", "28.13%", "53.13%", "78.13%");
        assertThat(chart.bars()).extracting(Bar::width).containsOnly("18.75%");
        assertThat(chart.bars()).extracting(Bar::title).containsExactly("t0", "t1", "t2", "t3");
    }

    @Test
    void nothing_has_no_peak() {
        assertThat(votes(0, 0).peak()).isNull();
        assertThat(votes(0, 0).bars()).extracting(Bar::height).containsOnly("0.00%");
    }

    @Test
    void labels_at_the_ends_lie_inside() {
        long[] falling = IntStream.range(0, 30).mapToLong(i -> 30 - i).toArray();
        assertThat(votes(falling).peak().anchor()).isEqualTo("start");
        long[] rising = IntStream.range(0, 30).mapToLong(i -> i + 1).toArray();
        assertThat(votes(rising).peak().anchor()).isEqualTo("end");
        assertThat(votes(1, 1, 3, 1).peak().anchor()).isEqualTo("middle");
    }

    private static BarChart votes(long... votes) {
        List<Count> counts = IntStream.range(0, votes.length)
                .mapToObj(i -> new Count(Instant.ofEpochSecond(i), 0, votes[i]))
                .toList();
        return BarChart.of(counts, Count::votes, count -> "t" + count.since().getEpochSecond(), count -> null);
    }
}
