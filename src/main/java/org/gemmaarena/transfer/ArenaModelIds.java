package org.gemmaarena.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.vote.VotedSide;

/** The models of one arena in the database, and those that are about to join them. */
final class ArenaModelIds {

    private record Model(String id, String name) {}

    private final ModelIds ids = new ModelIds();
    private final List<Model> created = new ArrayList<>();
    private final String arena;

    private ArenaModelIds(String arena) {
        this.arena = arena;
    }

    static ArenaModelIds load(Connection database, String arena) throws SQLException {
        var models = new ArenaModelIds(arena);
        Sql.each(
                database,
                "select model, name from arena_model where arena in (??) order by model",
                List.of(arena),
                row -> models.ids.add(row.getString(1), row.getString(2)));
        return models;
    }

    /** The vote with this arena's ids of its models; empty where they are new and the arena has no room for them. */
    Optional<ArenaLine> place(ArenaLine vote) {
        long unknown = Stream.of(vote.left(), vote.right())
                .filter(side -> ids.find(side.contestant().name()).isEmpty())
                .count();
        return ids.size() + unknown > ModelIds.MOST && unknown > 0
                ? Optional.empty()
                : Optional.of(vote.with(place(vote.left()), place(vote.right())));
    }

    void storeNew(Connection database) throws SQLException {
        Sql.batch(database, "insert into arena_model (arena, model, name) values (?, ?, ?)", created, (row, model) -> {
            row.setString(1, arena);
            row.setString(2, model.id());
            row.setString(3, model.name());
        });
    }

    private VotedSide place(VotedSide side) {
        var contestant = side.contestant();
        var id = ids.find(contestant.name()).orElseGet(() -> create(contestant));
        return new VotedSide(contestant.as(id), side.style(), side.stats());
    }

    private String create(Contestant contestant) {
        var id = ids.create(contestant.name(), contestant.model());
        created.add(new Model(id, contestant.name()));
        return id;
    }
}
