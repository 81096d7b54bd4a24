package org.gemmaarena.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gemmaarena.catalogue.Contestant;

/** The names under which an arena shows its models now, by id. */
record ShownNames(Map<String, String> byId) {

    static ShownNames load(Connection database, String arena) throws SQLException {
        var names = new HashMap<String, String>();
        Sql.each(database, "select model, name from arena_model where arena in (??)", List.of(arena), row -> {
            names.put(row.getString(1), row.getString(2));
        });
        return new ShownNames(names);
    }

    /** Else the name that the model had in its vote. */
    String of(Contestant contestant) {
        return byId.getOrDefault(contestant.model(), contestant.name());
    }
}
