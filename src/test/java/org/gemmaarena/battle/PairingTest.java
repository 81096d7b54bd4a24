package org.gemmaarena.battle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gemmaarena.battle.PairOdds.Odds;
import org.gemmaarena.battle.PairOdds.Past;
import org.gemmaarena.battle.PairingConfig.Kind;
import org.gemmaarena.catalogue.Contestant;
import org.junit.jupiter.api.Test;

class PairingTest {

    private static final int DRAWS = 60_000;
    private static final Past NO_VOTES = arena -> Map.of();
    /** m0 beats m1 clearly, and every pair of the first three met often. */
    private static final Past VOTES = arena -> Map.of(
            ModelPair.of("m0", "m1"), new VotesOfPair(80, 5, 15),
            ModelPair.of("m0", "m2"), new VotesOfPair(50, 50, 0),
            ModelPair.of("m1", "m2"), new VotesOfPair(45, 55, 0));

    @Test
    void every_ordered_pair_comes_equally_often_where_nothing_is_known() {
        assertEvenAmongFour(pairing(NO_VOTES, Kind.ADAPTIVE));
    }

    @Test
    void every_ordered_pair_comes_equally_often_where_that_is_configured() {
        assertEvenAmongFour(pairing(VOTES, Kind.UNIFORM));
    }

    @Test
    void all_pairs_are_equally_likely_where_the_votes_cannot_be_read() {
        Past unreadable = arena -> {
            throw new IllegalStateException("the database is away");
        };
        assertThat(new PairOdds(unreadable, Kind.ADAPTIVE, model -> 1).of("live", contestants(4)))
                .hasSize(6)
                .allMatch(pair -> Math.abs(pair.probability() - 1 / 6.0) < 1e-15);
    }

    @Test
    void pairs_come_as_often_as_their_stored_probability_says_and_each_way_round() {
        var pairing = pairing(VOTES, Kind.ADAPTIVE);
        var counts = new HashMap<String, Integer>();
        var probabilities = new HashMap<String, Double>();
        for (int draw = 0; draw < DRAWS; draw++) {
            var drawn = pairing.draw("live", contestants(4));
            var sides = drawn.left().model() + drawn.right().model();
            counts.merge(sides, 1, Integer::sum);
            probabilities.put(sides, drawn.probability());
        }
        double chiSquare = counts.keySet().stream()
                .mapToDouble(sides -> {
                    double expected = DRAWS * probabilities.get(sides) / 2;
                    return Math.pow(counts.get(sides) - expected, 2) / expected;
                })
                .sum();
        assertThat(counts).hasSize(12);
        assertThat(chiSquare).as("chi-square on 11 degrees, 99.9% quantile").isLessThan(31.26);
        assertThat(probabilities.values().stream().mapToDouble(each -> each / 2).sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void a_model_without_votes_comes_more_often_and_a_decided_pair_rests() {
        var odds = new PairOdds(VOTES, Kind.ADAPTIVE, model -> 1).of("live", contestants(4));
        assertThat(probability(odds, "m0", "m1"))
                .as("little more than its share of the floor of chance")
                .isBetween(0.2 / 6, 1.01 * 0.2 / 6);
        assertThat(probability(odds, "m0", "m2")).isGreaterThan(probability(odds, "m0", "m1"));
        double withNewModel = odds.stream()
                .filter(pair -> pair.second().model().equals("m3"))
                .mapToDouble(Odds::probability)
                .sum();
        assertThat(withNewModel).isGreaterThan(0.8);
    }

    @Test
    void votes_belong_to_their_models_in_whatever_order_those_stand_in_the_line_up() {
        var lineup = contestants(3);
        var reversed = List.of(lineup.get(2), lineup.get(1), lineup.get(0));
        var odds = new PairOdds(VOTES, Kind.ADAPTIVE, model -> 1);
        assertThat(probability(odds.of("live", reversed), "m1", "m0"))
                .isCloseTo(probability(odds.of("live", lineup), "m0", "m1"), within(1e-12));
        assertThat(probability(odds.of("live", reversed), "m2", "m1"))
                .isCloseTo(probability(odds.of("live", lineup), "m1", "m2"), within(1e-12));
    }

    @Test
    void a_weight_multiplies_the_chances_of_its_model_and_draws_follow() {
        var odds = new PairOdds(VOTES, Kind.UNIFORM, model -> model.equals("m3") ? 3 : 1);
        assertThat(odds.of("live", contestants(4))).allSatisfy(pair -> assertThat(pair.probability())
                .isCloseTo(pair.second().model().equals("m3") ? 3 / 12.0 : 1 / 12.0, within(1e-12)));
        var pairing = new Pairing(new Random(7), odds);
        var drawn = IntStream.range(0, DRAWS)
                .mapToObj(draw -> pairing.draw("live", contestants(4)))
                .filter(draw ->
                        draw.left().model().equals("m3") || draw.right().model().equals("m3"))
                .toList();
        assertThat(drawn.size() / (double) DRAWS)
                .as("three in four, within five standard errors")
                .isCloseTo(0.75, within(5 * Math.sqrt(0.75 * 0.25 / DRAWS)));
        assertThat(drawn).allMatch(draw -> Math.abs(draw.probability() - 0.25) < 1e-12);
    }

    @Test
    void any_part_of_the_models_can_meet() {
        for (var kind : Kind.values()) {
            assertThat(pairing(VOTES, kind).draw("live", contestants(2)).probability())
                    .isEqualTo(1);
        }
    }

    @Test
    void nobody_meets_itself() {
        var pairing = pairing(VOTES, Kind.ADAPTIVE);
        assertThat(IntStream.range(0, 1000).mapToObj(draw -> pairing.draw("live", contestants(3))))
                .allMatch(draw -> !draw.left().equals(draw.right()));
    }

    private static void assertEvenAmongFour(Pairing pairing) {
        var contestants = contestants(4);
        var counts = new HashMap<String, Integer>();
        for (int draw = 0; draw < DRAWS; draw++) {
            var drawn = pairing.draw("live", contestants);
            assertThat(drawn.probability()).isCloseTo(1 / 6.0, within(1e-15));
            counts.merge(drawn.left().model() + drawn.right().model(), 1, Integer::sum);
        }
        double expected = DRAWS / 12.0;
        double chiSquare = counts.values().stream()
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        assertThat(counts).hasSize(12);
        assertThat(chiSquare).as("chi-square on 11 degrees, 99.9% quantile").isLessThan(31.26);
    }

    private static double probability(List<Odds> odds, String first, String second) {
        return odds.stream()
                .filter(pair -> pair.first().model().equals(first)
                        && pair.second().model().equals(second))
                .findFirst()
                .orElseThrow()
                .probability();
    }

    private static Pairing pairing(Past past, Kind kind) {
        return new Pairing(new Random(7), new PairOdds(past, kind, model -> 1));
    }

    private static List<Contestant> contestants(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Contestant(
                        "m" + number, "M" + number, "local", "m", null, 1.0, 0.95, 64, 100, 1000, false, null))
                .toList();
    }
}
