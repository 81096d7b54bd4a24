package org.gemmaarena.review;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * One step of a search: the next {@value #WINDOW} votes of the best index for the question, in the order of that index, and
 * of them those that fit the rest of it. So a step costs about the same whatever is asked and however many votes there are.
 * It is put together from constant pieces; what was asked is bound. Conditions that look into other tables are scalar
 * subselects, which the database can't turn into a join that reads all votes.
 */
final class VoteWalk {

    static final int WINDOW = 2_000;

    /** From where a search goes on: behind this vote. */
    record Position(Instant at, long id) {}

    private static final String COLUMNS = "v.id, v.battle_id, v.arena, v.voter_id, v.choice, v.counted, "
            + "v.not_counted_because, v.created_at, v.left_model, v.left_name, v.right_model, v.right_name";
    private static final String NEXT = " rows only";
    private static final String BY_TIME = " order by v.created_at desc, v.id desc fetch first ";
    private static final String TAKEN_OUT =
            "coalesce((select true from vote_exclusion x where x.vote_id = v.id), false)";
    private static final String VOTER_TAKEN_OUT =
            "coalesce((select true from voter o where o.id = v.voter_id and o.excluded_at is not null), false)";
    private static final String IN_CATEGORY =
            "coalesce((select true from vote_category c where c.vote_id = v.id and c.category = :category), false)";
    private static final String WITH_SIGNAL =
            "coalesce((select true from voter_standing s where s.voter_id = v.voter_id "
                    + "and (s.signals like :raised or s.signals like :decisive)), false)";

    private final Bindings bindings = new Bindings();
    private final VoteFilter filter;
    private final Position after;
    private final List<String> rest = new ArrayList<>();

    private VoteWalk(VoteFilter filter, Position after) {
        this.filter = filter;
        this.after = after;
    }

    /** @param after null for the first step */
    static VoteWalk of(VoteFilter filter, Position after) {
        return new VoteWalk(filter, after);
    }

    /**
     * The columns of {@code vote} that a list shows, {@code fits}, and {@code place} in the window from 1; the last of the
     * window comes in any case, so that the next step can go on from there.
     */
    NativeQuery<Tuple> query(Session database, int most) {
        return bindings.query(database, sql(most));
    }

    /** How the database would go about it, a line each; of PostgreSQL. */
    List<String> plan(Session database, int most) {
        return bindings.plan(database, sql(most));
    }

    private String sql(int most) {
        rest.clear();
        boolean byId = isById();
        var window = window(byId);
        conditions();
        var order = byId ? "v.id desc" : "v.created_at desc, v.id desc";
        var fits = rest.isEmpty() ? "true" : "case when " + String.join(" and ", rest) + " then true else false end";
        return "select v.* from (select v.*, row_number() over (order by " + order + ") as place, " + fits
                + " as fits from (" + window + ") v) v where v.fits or v.place = " + WINDOW + " order by " + order
                + " fetch first " + most + NEXT;
    }

    /** Where few rows of another table say which votes it can be; if it is a reason or a category, where little else is asked. */
    private boolean isById() {
        return filter.voter() == null
                && (Boolean.TRUE.equals(filter.excluded())
                        || !filter.hasTimes()
                                && filter.model() == null
                                && (filter.because() == Because.EXCLUDED
                                        || filter.because() == null && filter.category() != null));
    }

    private boolean isTakenOut() {
        return filter.because() == Because.EXCLUDED || Boolean.TRUE.equals(filter.excluded());
    }

    private String window(boolean byId) {
        if (byId) {
            return isTakenOut()
                    ? byId("vote_exclusion k where true")
                    : byId("vote_category k where k.category = " + bindings.bind("category", filter.category()));
        }
        if (filter.voter() != null) {
            return branch("v.voter_id = " + bindings.bind("voter", filter.voter()));
        }
        var arena = "v.arena = " + bindings.bind("arena", filter.arena());
        if (filter.against() != null) {
            var one = bindings.bind("model", filter.model());
            var other = bindings.bind("against", filter.against());
            return both(
                    branch(arena + " and v.left_model = " + one + " and v.right_model = " + other),
                    branch(arena + " and v.left_model = " + other + " and v.right_model = " + one));
        }
        if (filter.model() != null) {
            var model = bindings.bind("model", filter.model());
            return both(
                    branch(arena + " and v.left_model = " + model),
                    branch(arena + " and v.right_model = " + model + " and v.left_model <> " + model));
        }
        if (filter.because() != null && filter.because().isByNature()) {
            return branch(arena + " and v.not_counted_because = "
                    + bindings.bind("because", filter.because().name()));
        }
        return branch(arena);
    }

    private String byId(String others) {
        var behind = after == null ? "" : " and k.vote_id < " + bindings.bind("id", after.id());
        return "select " + COLUMNS + " from (select k.vote_id from " + others + behind
                + " order by k.vote_id desc fetch first " + WINDOW + NEXT + ") k join vote v on v.id = k.vote_id";
    }

    private String branch(String condition) {
        var where = new ArrayList<>(List.of(condition));
        if (filter.from() != null) {
            where.add("v.created_at >= " + bindings.bind("from", filter.from()));
        }
        if (filter.to() != null) {
            where.add("v.created_at < " + bindings.bind("to", filter.to()));
        }
        if (after != null) {
            // The first says nothing new; it is what H2 can use an index for.
            where.add("v.created_at <= " + bindings.bind("at", after.at()));
            where.add("(v.created_at, v.id) < (" + bindings.bind("at", after.at()) + ", "
                    + bindings.bind("id", after.id()) + ")");
        }
        return "select " + COLUMNS + " from vote v where " + String.join(" and ", where) + BY_TIME + WINDOW + NEXT;
    }

    private static String both(String one, String other) {
        return "select v.* from ((" + one + ") union all (" + other + ")) v" + BY_TIME + WINDOW + NEXT;
    }

    /** All that was asked; what the window holds to already is cheap to ask again. */
    private void conditions() {
        rest("v.arena = ", "arena", filter.arena());
        if (filter.model() != null) {
            var model = bindings.bind("model", filter.model());
            rest.add("(v.left_model = " + model + " or v.right_model = " + model + ")");
        }
        if (filter.against() != null) {
            var against = bindings.bind("against", filter.against());
            rest.add("(v.left_model = " + against + " or v.right_model = " + against + ")");
        }
        if (filter.category() != null) {
            bindings.bind("category", filter.category());
            rest.add(IN_CATEGORY);
        }
        rest("v.created_at >= ", "from", filter.from());
        rest("v.created_at < ", "to", filter.to());
        rest(
                "v.choice = ",
                "choice",
                filter.choice() == null ? null : filter.choice().name());
        if (filter.counted() != null) {
            var counts = "v.counted and not " + TAKEN_OUT + " and not " + VOTER_TAKEN_OUT;
            rest.add(filter.counted() ? counts : "not (" + counts + ")");
        }
        because();
        if (filter.signal() != null) {
            var kind = "%\"kind\":\"" + filter.signal().name().toLowerCase(Locale.ROOT) + "\",\"level\":\"";
            bindings.bind("raised", kind + "raised\"%");
            bindings.bind("decisive", kind + "decisive\"%");
            rest.add(WITH_SIGNAL);
        }
        if (filter.excluded() != null) {
            rest.add(filter.excluded() ? TAKEN_OUT : "not " + TAKEN_OUT);
        }
    }

    private void because() {
        if (filter.because() == null) {
            return;
        }
        switch (filter.because()) {
            case EXCLUDED -> rest.add(TAKEN_OUT);
            case VOTER_EXCLUDED -> rest.add(VOTER_TAKEN_OUT);
            case STOPPED, SELF_NAMED, EXCLUDED_ELSEWHERE ->
                rest("v.not_counted_because = ", "because", filter.because().name());
        }
    }

    private void rest(String condition, String name, Object value) {
        if (value != null) {
            rest.add(condition + bindings.bind(name, value));
        }
    }
}
