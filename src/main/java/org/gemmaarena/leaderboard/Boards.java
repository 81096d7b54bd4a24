package org.gemmaarena.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gemmaarena.catalogue.Availability;
import org.gemmaarena.catalogue.Catalogue;
import org.gemmaarena.catalogue.Lineup;
import org.gemmaarena.vote.ArenaModels;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.Votes.ArenaVotes;
import org.gemmaarena.web.ProblemException;

/** The boards of all arenas, each computed only when somebody asks and votes have come. */
@ApplicationScoped
class Boards {

    private final Map<String, Leaderboard> computed = new ConcurrentHashMap<>();
    private final Tallies tallies;
    private final ArenaModels models;
    private final Catalogue catalogue;
    private final Availability availability;
    private final BoardMessages words;
    private final Clock clock;

    Boards(
            Tallies tallies,
            ArenaModels models,
            Catalogue catalogue,
            Availability availability,
            BoardMessages words,
            Clock clock) {
        this.tallies = tallies;
        this.models = models;
        this.catalogue = catalogue;
        this.availability = availability;
        this.words = words;
        this.clock = clock;
    }

    /** The board of an arena that exists; computed anew only where votes have come since. */
    Leaderboard board(String arena) {
        var now = arenas().stream()
                .filter(known -> known.arena().equals(arena))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(words.arena_unknown(arena)));
        return computed.compute(arena, (name, last) -> last != null && isCurrent(last, now) ? last : compute(name));
    }

    /** Every arena that has votes, and the one that battles go to now. */
    List<ArenaVotes> arenas() {
        var known = tallies.arenas();
        var without = Stream.of(Lineup.LIVE, defaultArena())
                .distinct()
                .filter(arena -> known.stream().noneMatch(voted -> voted.arena().equals(arena)))
                .map(arena -> new ArenaVotes(arena, 0, 0));
        return Stream.concat(known.stream(), without).toList();
    }

    String defaultArena() {
        return availability.lineup().arena();
    }

    private static boolean isCurrent(Leaderboard board, ArenaVotes now) {
        return board.votes() == now.counted() && board.votes() + board.excludedVotes() == now.votes();
    }

    private Leaderboard compute(String arena) {
        var now = clock.instant();
        var votes = tallies.of(arena, Tallies.ALL);
        var names = new TreeMap<>(models.names(arena));
        if (arena.equals(Lineup.LIVE)) {
            catalogue.roster().forEach(model -> names.put(model.id(), model.name()));
        }
        return new BoardComputation(names, votes).leaderboard(arena, now);
    }
}
