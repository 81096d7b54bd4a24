package org.gemmaarena.transfer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.Votes;

/** What the database holds of an arena, for comparing two of them. */
@ApplicationScoped
class ArenaContents {

    private final EntityManager database;
    private final Tallies tallies;

    ArenaContents(EntityManager database, Tallies tallies) {
        this.database = database;
        this.tallies = tallies;
    }

    /** Everything of every vote but its arena and its ids; what is exported as not counted is not counted here. */
    List<String> votes(String arena) {
        var columns = VoteColumns.ALL.stream()
                .filter(column -> !List.of("battle_id", "arena", "counted", "not_counted_because")
                        .contains(column))
                .map(column -> column.equals("voter_id") ? "cast(v.voter_id as varchar)" : "v." + column)
                .collect(Collectors.joining(", "));
        var tags = "(select listagg(c.category, ' ') within group (order by c.category) from vote_category c "
                + "where c.vote_id = v.id), (select listagg(r.reason, ' ') within group (order by r.reason) "
                + "from vote_reason r where r.vote_id = v.id)";
        return rows(
                "select " + columns + ", case when " + Votes.COUNTED
                        + " then 'counts' else 'does not' end, " + aggregated(tags)
                        + " from vote v where v.arena = ?1 order by v.created_at, v.id",
                arena);
    }

    List<String> models(String arena) {
        return rows("select model, name from arena_model where arena = ?1 order by model", arena);
    }

    long lines(String arena) {
        return rows("select line_key from imported_line where arena = ?1", arena)
                .size();
    }

    /** Every category with its tallies. */
    List<String> tallies(String arena) {
        return Stream.concat(Stream.of(Tallies.ALL), tallies.categories(arena).stream())
                .flatMap(category -> tallies.of(arena, category).stream().map(tally -> category + " " + tally))
                .toList();
    }

    int change(String statement, Object parameter) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(statement)
                .setParameter(1, parameter)
                .executeUpdate());
    }

    List<String> rows(String select, String arena) {
        return QuarkusTransaction.requiringNew().call(() -> ((List<?>) database.createNativeQuery(select)
                        .setParameter(1, arena)
                        .getResultList())
                .stream()
                        .map(row -> row instanceof Object[] many ? Arrays.toString(many) : "[" + row + "]")
                        .toList());
    }

    /** H2 has listagg as the standard does, PostgreSQL has string_agg. */
    private String aggregated(String tags) {
        var postgres = ConfigProvider.getConfig()
                .getValue("quarkus.datasource.db-kind", String.class)
                .equals("postgresql");
        return postgres
                ? tags.replaceAll(
                        "listagg\\((\\S+), ' '\\) within group \\((order by \\S+)\\)", "string_agg($1, ' ' $2)")
                : tags;
    }
}
