package org.gemmaarena.snapshot;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gemmaarena.leaderboard.Boards;
import org.gemmaarena.leaderboard.Leaderboard;
import org.gemmaarena.leaderboard.ServedBoards;
import org.gemmaarena.snapshot.RecomputationReport.BoardDifference;
import org.gemmaarena.snapshot.RecomputationReport.OfArena;
import org.gemmaarena.snapshot.RecomputationReport.TallyDifference;
import org.gemmaarena.vote.Recount.Counted;
import org.gemmaarena.vote.Tallies;

/**
 * Makes the boards of an arena twice, from the kept tallies and from the votes, and says what differs; and the usual board as
 * it is served beside one made anew.
 */
@ApplicationScoped
class RecountedBoards {

    private final Boards boards;
    private final ServedBoards served;
    private final ObjectMapper json;

    RecountedBoards(Boards boards, ServedBoards served, ObjectMapper json) {
        this.boards = boards;
        this.served = served;
        this.json = json;
    }

    /** @param step is called after the boards of each category */
    void compare(String arena, List<Counted> counted, Findings findings, Runnable step) {
        var byCategory =
                counted.stream().collect(Collectors.groupingBy(Counted::category, TreeMap::new, Collectors.toList()));
        var differences = new ArrayList<BoardDifference>();
        int made = 0;
        for (var category : byCategory.entrySet()) {
            var kept = boards.ofCounts(
                    arena,
                    category.getKey(),
                    category.getValue().stream()
                            .filter(count -> count.kept() > 0)
                            .map(Counted::asKept)
                            .toList());
            var voted = boards.ofCounts(
                    arena,
                    category.getKey(),
                    category.getValue().stream()
                            .filter(count -> count.votes() > 0)
                            .map(Counted::asVoted)
                            .toList());
            for (int method = 0; method < kept.size(); method++) {
                differences(kept.get(method), voted.get(method), false).forEach(differences::add);
            }
            made += kept.size();
            step.run();
        }
        var twice = served.twice(arena);
        twice.ifPresent(
                boards -> differences(boards.served(), boards.anew(), true).forEach(differences::add));
        var tallies = counted.stream().filter(Counted::differs).toList();
        findings.add(
                new OfArena(
                        arena,
                        votes(counted),
                        counted.size(),
                        made,
                        tallies.size(),
                        differences.size(),
                        twice.isPresent() ? 1 : 0),
                tallies.stream().map(tally -> difference(arena, tally)).toList(),
                differences);
    }

    private Stream<BoardDifference> differences(Leaderboard kept, Leaderboard voted, boolean asServed) {
        var method = kept.method();
        return BoardDifferences.between(json.valueToTree(kept), json.valueToTree(voted)).stream()
                .map(difference -> new BoardDifference(
                        kept.arena(),
                        method.category(),
                        method.ties(),
                        method.position(),
                        difference.of(),
                        difference.kept(),
                        difference.recomputed(),
                        asServed));
    }

    private static TallyDifference difference(String arena, Counted tally) {
        return new TallyDifference(
                arena,
                tally.category(),
                tally.left(),
                tally.right(),
                tally.choice().name().toLowerCase(Locale.ROOT),
                tally.counted(),
                tally.kept(),
                tally.votes());
    }

    private static long votes(List<Counted> counted) {
        return counted.stream()
                .filter(count -> count.category().equals(Tallies.ALL))
                .mapToLong(Counted::votes)
                .sum();
    }
}
