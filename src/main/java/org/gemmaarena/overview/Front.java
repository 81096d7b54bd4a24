package org.gemmaarena.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gemmaarena.overview.Overview.Facts;
import org.gemmaarena.overview.Overview.Pair;
import org.gemmaarena.overview.Overview.Servers;
import org.gemmaarena.roster.BackendState.State;

/** The sentences on top: backends, today's votes, what the votes say by now. None says more than its numbers. */
@ApplicationScoped
class Front {

    private static final int MOST_NAMED = 2;

    private final OverviewMessages words;

    Front(OverviewMessages words) {
        this.words = words;
    }

    String sentence(Facts facts) {
        return Stream.concat(Stream.of(backends(facts.servers()), today(facts)), verdicts(facts.pairs()).stream())
                .collect(Collectors.joining(" "));
    }

    private String backends(Servers servers) {
        int answering = servers.in(State.UP).size();
        int all = answering + servers.in(State.DOWN).size();
        return servers.demonstration() ? words.demonstration() : words.backends_answer(answering, all);
    }

    private String today(Facts facts) {
        return words.votes_today(
                Figures.count(facts.today().votes()),
                Figures.count(facts.votes().excludedToday()));
    }

    private List<String> verdicts(List<Pair> pairs) {
        var decided = pairs.stream().filter(Pair::decided).toList();
        var said = decided.size() > MOST_NAMED
                ? Stream.of(words.pairs_decided(decided.size(), pairs.size()))
                : decided.stream().map(pair -> words.ahead(pair.winner(), pair.loser()));
        var next = pairs.stream()
                .filter(pair -> !pair.decided() && pair.votesNeeded() != null)
                .min(Comparator.comparing(Pair::votesNeeded));
        return Stream.concat(said, next.stream().map(pair -> words.to_tell(pair.needed(), pair.aName(), pair.bName())))
                .toList();
    }
}
