package org.gemmaarena.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gemmaarena.catalogue.Availability;
import org.gemmaarena.catalogue.Catalogue;
import org.gemmaarena.catalogue.Lineup;
import org.gemmaarena.catalogue.Model;
import org.gemmaarena.vote.ArenaModels;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.Tallies.Version;
import org.gemmaarena.vote.Votes.ArenaVotes;
import org.gemmaarena.web.ProblemException;

/** Which arenas there are, and which models stand on their boards. */
@ApplicationScoped
class Arenas {

    private final Tallies tallies;
    private final ArenaModels models;
    private final Catalogue catalogue;
    private final Availability availability;
    private final ModelChanges changes;
    private final BoardMessages words;

    Arenas(
            Tallies tallies,
            ArenaModels models,
            Catalogue catalogue,
            Availability availability,
            ModelChanges changes,
            BoardMessages words) {
        this.tallies = tallies;
        this.models = models;
        this.catalogue = catalogue;
        this.availability = availability;
        this.changes = changes;
        this.words = words;
    }

    /** Every arena that has votes, and the one that battles go to now. */
    List<ArenaVotes> all() {
        var known = tallies.arenas();
        var without = Stream.of(Lineup.LIVE, current())
                .distinct()
                .filter(arena -> known.stream().noneMatch(voted -> voted.arena().equals(arena)))
                .map(arena -> new ArenaVotes(arena, 0, 0));
        return Stream.concat(known.stream(), without).toList();
    }

    /** The arena that battles go to now. */
    String current() {
        return availability.lineup().arena();
    }

    /** Categories that an arena has votes in, by id. */
    List<String> categories(String arena) {
        return tallies.categories(arena);
    }

    /**
     * What the votes of an arena have gone through.
     *
     * @throws ProblemException 404 if there is no such arena
     */
    Version version(String arena) {
        return version(arena, tallies.versions());
    }

    /**
     * The same from what was read of all arenas.
     *
     * @throws ProblemException as {@link #version(String)}
     */
    Version version(String arena, Map<String, Version> versions) {
        var version = versions.getOrDefault(arena, Version.NONE);
        if (version.equals(Version.NONE) && !arena.equals(Lineup.LIVE) && !arena.equals(current())) {
            throw ProblemException.notFound(words.arena_unknown(arena));
        }
        return version;
    }

    /** The names of the models that stand on an arena's board also without votes, by id. */
    Map<String, String> roster(String arena) {
        return arena.equals(Lineup.LIVE)
                ? catalogue.roster().stream().collect(Collectors.toMap(Model::id, Model::name))
                : Map.of();
    }

    /** The board with what is known of changes to its models now. */
    Leaderboard withChanges(Leaderboard board) {
        return withChanges(board, changes(board.arena()));
    }

    /** What is known of changes to an arena's models now. */
    Map<String, ModelChanges.Changed> changes(String arena) {
        return arena.equals(Lineup.LIVE) ? changes.latest() : Map.of();
    }

    static Leaderboard withChanges(Leaderboard board, Map<String, ModelChanges.Changed> known) {
        return known.isEmpty()
                ? board
                : board.withModels(row -> known.containsKey(row.model()) ? row.changed(known.get(row.model())) : row);
    }

    /** The names of an arena's models by id: those that have votes, and on the live board all that battle. */
    SortedMap<String, String> models(String arena) {
        var names = new TreeMap<>(models.names(arena));
        names.putAll(roster(arena));
        return names;
    }

    /** @throws ProblemException 400 if the board's anchor is no model of its arena, or of the arena's votes */
    void requireModel(BoardRequest request) {
        var anchor = request.method().anchor();
        if (anchor != null && !models.names(request.arena()).containsKey(anchor.model())) {
            throw ProblemException.invalid("anchor", words.anchor_unknown(anchor.model()));
        }
    }
}
