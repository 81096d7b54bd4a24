package org.gemmaarena.battle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gemmaarena.catalogue.Contestant;
import org.junit.jupiter.api.Test;

class PairingTest {

    private static final int DRAWS = 60_000;

    private final Pairing pairing = new Pairing(new Random(7));

    @Test
    void every_ordered_pair_comes_equally_often() {
        var contestants = contestants(4);
        var counts = new HashMap<String, Integer>();
        for (int draw = 0; draw < DRAWS; draw++) {
            var drawn = pairing.draw(contestants);
            counts.merge(drawn.left().model() + drawn.right().model(), 1, Integer::sum);
        }
        double expected = DRAWS / 12.0;
        double chiSquare = counts.values().stream()
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        assertThat(counts).hasSize(12);
        assertThat(chiSquare).as("chi-square on 11 degrees, 99.9% quantile").isLessThan(31.26);
    }

    @Test
    void nobody_meets_itself() {
        assertThat(IntStream.range(0, 1000).mapToObj(draw -> pairing.draw(contestants(2))))
                .allMatch(draw -> !draw.left().equals(draw.right()));
    }

    @Test
    void the_probability_is_that_of_the_pair_whichever_its_sides() {
        assertThat(pairing.draw(contestants(2)).probability()).isEqualTo(1);
        assertThat(pairing.draw(contestants(5)).probability()).isCloseTo(1 / 10.0, within(1e-15));
    }

    private static List<Contestant> contestants(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Contestant(
                        "m" + number, "M" + number, "local", "m", null, 1.0, 0.95, 64, 100, 1000, false, null))
                .toList();
    }
}
