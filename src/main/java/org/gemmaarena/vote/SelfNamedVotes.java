package org.gemmaarena.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.Session;

/** How often answers named their model, from the stored votes. */
@ApplicationScoped
public class SelfNamedVotes {

    private static final String PAIRS = """
            select left_model, right_model, count(*) as votes,
                sum(case when not_counted_because = 'SELF_NAMED' then 1 else 0 end) as self_named
            from vote where arena = :arena group by left_model, right_model
            """;

    /** Votes on battles of a model; {@code share} of them were those in which either side named its model. */
    public record OfModel(String model, long votes, long selfNamed, double share) {}

    /** The same for two models, {@code a} before {@code b} by id. */
    public record OfPair(String a, String b, long votes, long selfNamed, double share) {}

    private record Models(String a, String b) {}

    private record Count(long votes, long selfNamed) {
        Count plus(Count other) {
            return new Count(votes + other.votes, selfNamed + other.selfNamed);
        }

        double share() {
            return (double) selfNamed / votes;
        }
    }

    private final Session database;

    SelfNamedVotes(Session database) {
        this.database = database;
    }

    /** Every pair that has a vote in this arena, by id. */
    @Transactional
    public List<OfPair> pairs(String arena) {
        var counts = new TreeMap<String, OfPair>();
        database.createNativeQuery(PAIRS, Tuple.class)
                .setParameter("arena", arena)
                .getResultList()
                .forEach(row -> {
                    var models = models(row.get("left_model", String.class), row.get("right_model", String.class));
                    var count = new Count(number(row, "votes"), number(row, "self_named"));
                    counts.merge(models.a() + " " + models.b(), pair(models, count), SelfNamedVotes::sum);
                });
        return List.copyOf(counts.values());
    }

    /** The models of these pairs, by id. */
    public static List<OfModel> models(List<OfPair> pairs) {
        var counts = new TreeMap<String, Count>();
        for (var pair : pairs) {
            var count = new Count(pair.votes(), pair.selfNamed());
            Stream.of(pair.a(), pair.b()).distinct().forEach(model -> counts.merge(model, count, Count::plus));
        }
        return counts.entrySet().stream()
                .map(model -> new OfModel(
                        model.getKey(),
                        model.getValue().votes(),
                        model.getValue().selfNamed(),
                        model.getValue().share()))
                .toList();
    }

    private static OfPair sum(OfPair one, OfPair other) {
        var count = new Count(one.votes(), one.selfNamed()).plus(new Count(other.votes(), other.selfNamed()));
        return pair(new Models(one.a(), one.b()), count);
    }

    private static OfPair pair(Models models, Count count) {
        return new OfPair(models.a(), models.b(), count.votes(), count.selfNamed(), count.share());
    }

    private static Models models(String left, String right) {
        return left.compareTo(right) <= 0 ? new Models(left, right) : new Models(right, left);
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
