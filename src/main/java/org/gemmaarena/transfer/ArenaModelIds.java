package org.gemmaarena.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.vote.VotedSide;

/**
 * The models of one arena in the database, and those that are about to join them. A line that tells a model's own id
 * means the model of that id, whatever its name; but never one that was made from another name, so that no file changes
 * what others brought.
 */
final class ArenaModelIds {

    private static final String FIRST_VOTE = """
            select v.left_model, i.content from vote v join imported_line i on i.vote_id = v.id
            where v.arena = ? and (v.left_model = ? or v.right_model = ?) order by v.id fetch first row only
            """;

    private record Model(String id, String name) {}

    private final ModelIds ids = new ModelIds();
    private final List<Model> created = new ArrayList<>();
    private final Map<String, Boolean> ownIds = new HashMap<>();
    private final Connection database;
    private final String arena;

    private ArenaModelIds(Connection database, String arena) {
        this.database = database;
        this.arena = arena;
    }

    static ArenaModelIds load(Connection database, String arena) throws SQLException {
        var models = new ArenaModelIds(database, arena);
        Sql.each(
                database,
                "select model, name from arena_model where arena in (??) order by model",
                List.of(arena),
                row -> models.ids.add(row.getString(1), row.getString(2)));
        return models;
    }

    /** The vote with this arena's ids of its models; bad where they are one, or new and the arena has no room for them. */
    ArenaLine place(ArenaLine vote) throws SQLException, BadLine {
        var left = find(vote.left().contestant());
        var right = find(vote.right().contestant());
        long unknown = Stream.of(left, right).filter(Optional::isEmpty).count();
        Fields.require(unknown == 0 || ids.size() + unknown <= ModelIds.MOST, Fault.TOO_MANY_MODELS, null);
        Fields.require(left.isEmpty() || !left.equals(right), Fault.SAME_MODEL, null);
        return vote.with(place(vote.left(), left), place(vote.right(), right));
    }

    void storeNew() throws SQLException {
        Sql.batch(database, "insert into arena_model (arena, model, name) values (?, ?, ?)", created, (row, model) -> {
            row.setString(1, arena);
            row.setString(2, model.id());
            row.setString(3, model.name());
        });
    }

    private Optional<String> find(Contestant contestant) throws SQLException {
        var own = contestant.model();
        if (own == null) {
            return ids.find(contestant.name());
        }
        var standing = ids.name(own);
        return standing.isEmpty() || standing.get().equals(contestant.name()) || cameWithThisId(own)
                ? standing.map(name -> own)
                : ids.findNumbered(own, contestant.name());
    }

    private VotedSide place(VotedSide side, Optional<String> known) {
        var contestant = side.contestant();
        var id = known.orElseGet(() -> create(contestant));
        return new VotedSide(contestant.as(id), side.style(), side.stats());
    }

    private String create(Contestant contestant) {
        var id = ids.create(contestant.name(), contestant.model());
        created.add(new Model(id, contestant.name()));
        ownIds.put(id, id.equals(contestant.model()));
        return id;
    }

    /** Told by the vote that brought the model. */
    private boolean cameWithThisId(String model) throws SQLException {
        var known = ownIds.get(model);
        if (known != null) {
            return known;
        }
        try (var vote = database.prepareStatement(FIRST_VOTE)) {
            vote.setString(1, arena);
            vote.setString(2, model);
            vote.setString(3, model);
            Sql.read(vote, row -> {
                var content = row.getString(2);
                ownIds.put(
                        model, row.getString(1).equals(model) ? OwnIds.leftIsOwn(content) : OwnIds.rightIsOwn(content));
            });
        }
        return ownIds.computeIfAbsent(model, unknown -> false);
    }
}
