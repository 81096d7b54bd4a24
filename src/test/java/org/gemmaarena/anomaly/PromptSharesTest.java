package org.gemmaarena.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromptSharesTest {

    @Test
    void one_voters_repeats_count_up_to_half_of_the_cap() {
        assertThat(PromptShares.beyond(Collections.nCopies(30, "a"), 20))
                .hasSize(20)
                .startsWith(10);
    }

    @Test
    void repeats_do_not_use_up_the_share_of_somebody_else() {
        var voters = new ArrayList<>(Collections.nCopies(100, "a"));
        voters.addAll(List.of("b", "c", "b", "c"));
        assertThat(PromptShares.beyond(voters, 12)).hasSize(94).doesNotContain(100, 101, 102, 103);
    }

    @Test
    void a_few_people_share_the_cap_and_five_have_none() {
        assertThat(PromptShares.beyond(turns(4, 10), 20)).hasSize(20).isEqualTo(range(20, 40));
        assertThat(PromptShares.beyond(turns(5, 10), 20)).isEmpty();
    }

    @Test
    void below_the_cap_everything_counts() {
        assertThat(PromptShares.beyond(turns(2, 10), 20)).isEmpty();
        assertThat(PromptShares.beyond(List.of(), 20)).isEmpty();
    }

    private static List<Integer> turns(int voters, int each) {
        return IntStream.range(0, voters * each).mapToObj(i -> i % voters).toList();
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
