package org.gemmaarena.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OneMomentTest {

    @Test
    void what_moved_meanwhile_is_read_again() {
        var versions = List.of(1, 2, 2, 2).iterator();
        var readings = new AtomicInteger();
        assertThat(OneMoment.of(versions::next, readings::incrementAndGet)).contains(2);
    }

    @Test
    void what_never_stands_still_is_given_up() {
        var version = new AtomicInteger();
        assertThat(OneMoment.of(version::incrementAndGet, () -> "read")).isEmpty();
    }
}
