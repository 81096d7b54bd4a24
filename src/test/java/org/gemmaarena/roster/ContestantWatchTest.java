package org.gemmaarena.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.catalogue.Lineup;
import org.gemmaarena.web.DatabaseReplaced;
import org.junit.jupiter.api.Test;

/** Who is put on record, and when again. */
class ContestantWatchTest {

    private final List<String> recorded = new ArrayList<>();
    private final ContestantWatch watch = new ContestantWatch(new Witness(null, null, null, null) {
        @Override
        boolean see(Contestant contestant) {
            return recorded.add(contestant.model());
        }
    });

    @Test
    void a_contestant_is_put_on_record_once_and_once_more_in_another_database() {
        var contestant = new Contestant("one", "One", "b", "s", null, 1.0, 1.0, 64, 100, 100, false, null);
        var lineup = new Lineup(Lineup.LIVE, List.of(contestant), List.of(), List.of(), Map.of());
        watch.look(lineup);
        watch.look(lineup);
        assertThat(recorded).containsExactly("one");
        watch.forget(new DatabaseReplaced());
        watch.look(lineup);
        assertThat(recorded).containsExactly("one", "one");
    }
}
