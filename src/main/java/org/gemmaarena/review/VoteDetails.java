package org.gemmaarena.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gemmaarena.review.VoteRow.Named;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.Exclusions;
import org.gemmaarena.vote.NotCounted;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Adds to the votes of a list what stands in other tables: categories, and what takes them out of the ratings. */
@ApplicationScoped
class VoteDetails {

    private record Exclusion(String by, String because) {}

    private final Session database;
    private final Exclusions exclusions;

    VoteDetails(Session database, Exclusions exclusions) {
        this.database = database;
        this.exclusions = exclusions;
    }

    /** The types of the columns of {@code vote} that a row is made of. */
    static NativeQuery<Tuple> typed(NativeQuery<Tuple> votes) {
        return votes.addScalar("id", Long.class)
                .addScalar("battle_id", UUID.class)
                .addScalar("arena", String.class)
                .addScalar("voter_id", UUID.class)
                .addScalar("choice", String.class)
                .addScalar("counted", Boolean.class)
                .addScalar("not_counted_because", String.class)
                .addScalar("created_at", Instant.class)
                .addScalar("left_model", String.class)
                .addScalar("left_name", String.class)
                .addScalar("right_model", String.class)
                .addScalar("right_name", String.class);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    List<VoteRow> rows(List<Tuple> votes) {
        if (votes.isEmpty()) {
            return List.of();
        }
        var ids = votes.stream().map(row -> row.get("id", Long.class)).toList();
        var categories = categories(ids);
        var alone = alone(ids);
        var voters = exclusions.excludedAmong(
                votes.stream().map(row -> row.get("voter_id", UUID.class)).collect(Collectors.toSet()));
        return votes.stream().map(row -> row(row, categories, alone, voters)).toList();
    }

    private static VoteRow row(
            Tuple row, Map<Long, List<String>> categories, Map<Long, Exclusion> alone, Set<UUID> voters) {
        long id = row.get("id", Long.class);
        var voter = row.get("voter_id", UUID.class);
        var exclusion = alone.get(id);
        var because = new ArrayList<Because>();
        if (!row.get("counted", Boolean.class)) {
            because.add(Because.of(NotCounted.valueOf(row.get("not_counted_because", String.class))));
        }
        if (exclusion != null) {
            because.add(Because.EXCLUDED);
        }
        if (voters.contains(voter)) {
            because.add(Because.VOTER_EXCLUDED);
        }
        return new VoteRow(
                id,
                row.get("battle_id", UUID.class),
                row.get("arena", String.class),
                row.get("created_at", Instant.class),
                voter,
                named(row, "left"),
                named(row, "right"),
                Choice.valueOf(row.get("choice", String.class)),
                categories.getOrDefault(id, List.of()),
                because.isEmpty(),
                because,
                exclusion == null ? null : exclusion.by(),
                exclusion == null ? null : exclusion.because());
    }

    private static Named named(Tuple row, String side) {
        return new Named(row.get(side + "_model", String.class), row.get(side + "_name", String.class));
    }

    private Map<Long, List<String>> categories(Collection<Long> ids) {
        return database.createNativeQuery(
                        "select vote_id, category from vote_category where vote_id in (:ids) order by category",
                        Tuple.class)
                .addScalar("vote_id", Long.class)
                .addScalar("category", String.class)
                .setParameterList("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("vote_id", Long.class),
                        Collectors.mapping(row -> row.get("category", String.class), Collectors.toList())));
    }

    private Map<Long, Exclusion> alone(Collection<Long> ids) {
        return database.createNativeQuery(
                        "select vote_id, excluded_by, excluded_because from vote_exclusion where vote_id in (:ids)",
                        Tuple.class)
                .addScalar("vote_id", Long.class)
                .addScalar("excluded_by", String.class)
                .addScalar("excluded_because", String.class)
                .setParameterList("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("vote_id", Long.class),
                        row -> new Exclusion(
                                row.get("excluded_by", String.class), row.get("excluded_because", String.class))));
    }
}
