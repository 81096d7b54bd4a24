package org.gemmaarena.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.vote.TallyRebuild;
import org.junit.jupiter.api.Test;

/** Files of several batches. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class ManyLinesTest {

    private final String arena = "m-" + UUID.randomUUID();

    @Inject
    ArenaContents database;

    @Inject
    TallyRebuild rebuild;

    @Test
    void a_file_of_several_batches_comes_in_whole_and_once() {
        var report = Admin.imported(arena, lines());
        assertThat(report.getInt("accepted")).isEqualTo(2499);
        assertThat(report.getInt("duplicates")).isEqualTo(1);
        var tallies = database.tallies(arena);
        assertThat(tallies).containsExactlyInAnyOrderElementsOf(countedAnew());

        var again = Admin.imported(arena, lines());
        assertThat(again.getInt("accepted")).isZero();
        assertThat(again.getInt("duplicates")).isEqualTo(2500);
        assertThat(database.tallies(arena)).isEqualTo(tallies);
    }

    @Test
    void two_imports_at_once_accept_each_line_once() {
        var one = CompletableFuture.supplyAsync(() -> Admin.imported(arena, lines()));
        var other = CompletableFuture.supplyAsync(() -> Admin.imported(arena, lines()));
        assertThat(one.join().getInt("accepted") + other.join().getInt("accepted"))
                .isEqualTo(2499);
        assertThat(database.lines(arena)).isEqualTo(2499);
        assertThat(database.tallies(arena)).containsExactlyInAnyOrderElementsOf(countedAnew());
    }

    private List<String> countedAnew() {
        return rebuild.fromVotes(arena).entrySet().stream()
                .flatMap(category -> category.getValue().stream().map(tally -> category.getKey() + " " + tally))
                .toList();
    }

    /** The last has the id of the first, two batches before. */
    private static List<String> lines() {
        var lines = new ArrayList<>(IntStream.rangeClosed(1, 2499)
                .mapToObj(i ->
                        ("{\"id\":\"%d\",\"model_a\":\"m%d\",\"model_b\":\"n%d\",\"winner\":\"%s\",\"is_code\":%b}")
                                .formatted(i, i % 5, i % 7, i % 3 == 0 ? "tie" : "model_a", i % 2 == 0))
                .toList());
        lines.add(lines.get(0));
        return lines;
    }
}
