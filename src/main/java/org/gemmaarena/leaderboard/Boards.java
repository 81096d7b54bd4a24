package org.gemmaarena.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gemmaarena.catalogue.Availability;
import org.gemmaarena.catalogue.Catalogue;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.catalogue.Lineup;
import org.gemmaarena.vote.Votes;
import org.gemmaarena.vote.Votes.ArenaVotes;
import org.gemmaarena.web.ProblemException;

/** The boards of all arenas, each computed at most once a second and only when somebody asks. */
@ApplicationScoped
class Boards {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Map<String, Leaderboard> computed = new ConcurrentHashMap<>();
    private final Votes votes;
    private final Catalogue catalogue;
    private final Availability availability;
    private final BoardMessages words;
    private final Clock clock;

    Boards(Votes votes, Catalogue catalogue, Availability availability, BoardMessages words, Clock clock) {
        this.votes = votes;
        this.catalogue = catalogue;
        this.availability = availability;
        this.words = words;
        this.clock = clock;
    }

    /** The board of an arena that exists; callers at the same time share one computation. */
    Leaderboard board(String arena) {
        if (arenas().stream().noneMatch(known -> known.arena().equals(arena))) {
            throw ProblemException.notFound(words.arena_unknown(arena));
        }
        return computed.compute(arena, (name, last) -> last == null || isOld(last) ? compute(name) : last);
    }

    /** Every arena that has votes, and the one that battles go to now. */
    List<ArenaVotes> arenas() {
        var known = votes.arenas();
        var without = Stream.of(Lineup.LIVE, defaultArena())
                .distinct()
                .filter(arena -> known.stream().noneMatch(voted -> voted.arena().equals(arena)))
                .map(arena -> new ArenaVotes(arena, 0, 0));
        return Stream.concat(known.stream(), without).toList();
    }

    String defaultArena() {
        return availability.lineup().arena();
    }

    private boolean isOld(Leaderboard board) {
        return board.computedAt().plus(FRESH).isBefore(clock.instant());
    }

    private Leaderboard compute(String arena) {
        var now = clock.instant();
        var names = new TreeMap<String, String>();
        votes.names(arena).forEach(voted -> names.put(voted.model(), voted.name()));
        if (arena.equals(Lineup.LIVE)) {
            catalogue.roster().forEach(model -> names.put(model.id(), model.name()));
        } else if (arena.equals(availability.lineup().arena())) {
            contestants().forEach(contestant -> names.put(contestant.model(), contestant.name()));
        }
        var excluded = votes.arenas().stream()
                .filter(known -> known.arena().equals(arena))
                .mapToLong(known -> known.votes() - known.counted())
                .sum();
        return new BoardComputation(names, votes.tally(arena)).leaderboard(arena, now, excluded);
    }

    private List<Contestant> contestants() {
        return availability.lineup().contestants();
    }
}
