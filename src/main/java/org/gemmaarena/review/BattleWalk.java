package org.gemmaarena.review;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The search for battles without a vote: each state by its own index, and of all of them the newest. */
final class BattleWalk {

    /** From where a search goes on: behind this battle. */
    record Position(Instant at, UUID id) {}

    private static final String NEWEST = " order by b.created_at desc, b.id desc fetch first ";

    private final Bindings bindings = new Bindings();
    private final BattleFilter filter;
    private final Position after;

    private BattleWalk(BattleFilter filter, Position after) {
        this.filter = filter;
        this.after = after;
    }

    /** @param after null for the newest */
    static BattleWalk of(BattleFilter filter, Position after) {
        return new BattleWalk(filter, after);
    }

    NativeQuery<Tuple> query(Session database, int most) {
        return bindings.query(database, sql(most));
    }

    /** How the database would go about it, a line each; of PostgreSQL. */
    List<String> plan(Session database, int most) {
        return bindings.plan(database, sql(most));
    }

    private String sql(int most) {
        var condition = condition();
        var branches = filter.states().stream()
                .map(state -> "(select b.id, b.arena, b.voter_id, b.state, b.created_at from battle b where b.state = '"
                        + state.name() + "'" + condition + NEWEST + most + " rows only)")
                .collect(Collectors.joining(" union all "));
        return "select b.id, b.arena, b.voter_id, b.state, b.created_at from (" + branches + ") b" + NEWEST + most
                + " rows only";
    }

    private String condition() {
        var condition = new StringBuilder(" and b.arena = " + bindings.bind("arena", filter.arena()));
        if (filter.from() != null) {
            condition.append(" and b.created_at >= ").append(bindings.bind("from", filter.from()));
        }
        if (filter.to() != null) {
            condition.append(" and b.created_at < ").append(bindings.bind("to", filter.to()));
        }
        if (filter.voter() != null) {
            condition.append(" and b.voter_id = ").append(bindings.bind("voter", filter.voter()));
        }
        if (after != null) {
            var at = bindings.bind("at", after.at());
            condition.append(" and b.created_at <= ").append(at);
            condition.append(" and (b.created_at, b.id) < (").append(at).append(", ");
            condition.append(bindings.bind("id", after.id())).append(")");
        }
        return condition.toString();
    }
}
