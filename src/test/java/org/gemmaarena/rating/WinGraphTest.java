package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WinGraphTest {

    @Test
    void pairWithoutVotesConnectsNothing() {
        var graph = WinGraph.of(2, List.of(new PairCounts(0, 1, 0, 0, 0)));
        assertThat(graph.components()).containsExactly(List.of(0), List.of(1));
        assertThat(graph.separated()).isFalse();
    }

    @Test
    void componentsAreOrderedByTheirFirstModel() {
        var nested = List.of(new PairCounts(0, 3, 1, 1, 0), new PairCounts(1, 2, 1, 1, 0));
        var graph = WinGraph.of(4, nested);
        assertThat(graph.components()).containsExactly(List.of(0, 3), List.of(1, 2));
        assertThat(graph.strongComponents()).isEqualTo(graph.components());
    }

    @Test
    void cycleOfWinsIsOneStrongComponentThoughNobodyBeatBothOthers() {
        var cycle =
                List.of(new PairCounts(0, 1, 1, 0, 0), new PairCounts(1, 2, 1, 0, 0), new PairCounts(0, 2, 0, 1, 0));
        assertThat(WinGraph.of(3, cycle).strongComponents()).containsExactly(List.of(0, 1, 2));
    }

    @Test
    void oneTieLinksBothWays() {
        assertThat(WinGraph.of(2, List.of(new PairCounts(0, 1, 5, 0, 1))).separated())
                .isFalse();
        assertThat(WinGraph.of(2, List.of(new PairCounts(0, 1, 5, 0, 0))).separated())
                .isTrue();
    }

    @Test
    void chainOfTwentyThousandModelsIsNoTroubleForTheStack() {
        int models = 20_000;
        var chain = IntStream.range(1, models)
                .mapToObj(model -> new PairCounts(model - 1, model, 1, 0, 0))
                .toList();
        var graph = WinGraph.of(models, chain);
        assertThat(graph.components()).hasSize(1);
        assertThat(graph.strongComponents()).hasSize(models);
    }

    @Test
    void modelThatIsNotThereIsRefused() {
        var pairs = List.of(new PairCounts(0, 2, 1, 0, 0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> WinGraph.of(2, pairs));
    }
}
