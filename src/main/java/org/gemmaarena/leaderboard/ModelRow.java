package org.gemmaarena.leaderboard;

import java.time.Instant;
import java.util.List;

/**
 * One model of a board. A number that does not exist is null.
 *
 * @param rank 1 + the number of models of the same component whose interval lies above this one's; null without
 *     an interval
 * @param rating Arena score
 * @param lower lower end of the 95% interval
 * @param elo online Elo, which depends on the order of the votes
 * @param votes counted votes that the model took part in
 * @param winRate ties and both-bad as half a win, between 0 and 1
 * @param averageWinRate the plain mean of the win rates against each opponent
 * @param bothBadRate votes for neither answer among the model's votes, with Wilson's 95% interval
 * @param provisional fewer than 30 votes
 * @param changedAt when the model last became another under the same id; votes before were on what it was until then. Null
 *     if it never did
 * @param changed what changed then, such as {@code temperature} or {@code digest}
 */
public record ModelRow(
        String model,
        String name,
        Integer rank,
        Double rating,
        Double standardError,
        Double lower,
        Double upper,
        Double elo,
        long votes,
        long wins,
        long losses,
        long ties,
        long bothBad,
        Double winRate,
        Double averageWinRate,
        Rate bothBadRate,
        boolean provisional,
        Instant changedAt,
        List<String> changed) {

    /** A row of a model that never changed. */
    public ModelRow(
            String model,
            String name,
            Integer rank,
            Double rating,
            Double standardError,
            Double lower,
            Double upper,
            Double elo,
            long votes,
            long wins,
            long losses,
            long ties,
            long bothBad,
            Double winRate,
            Double averageWinRate,
            Rate bothBadRate,
            boolean provisional) {
        this(
                model,
                name,
                rank,
                rating,
                standardError,
                lower,
                upper,
                elo,
                votes,
                wins,
                losses,
                ties,
                bothBad,
                winRate,
                averageWinRate,
                bothBadRate,
                provisional,
                null,
                List.of());
    }

    /** The same, with what is known of its last change. */
    ModelRow changed(ModelChanges.Changed change) {
        return new ModelRow(
                model,
                name,
                rank,
                rating,
                standardError,
                lower,
                upper,
                elo,
                votes,
                wins,
                losses,
                ties,
                bothBad,
                winRate,
                averageWinRate,
                bothBadRate,
                provisional,
                change.at(),
                change.what());
    }

    /** The same model at another rank. */
    ModelRow ranked(Integer other) {
        return new ModelRow(
                model,
                name,
                other,
                rating,
                standardError,
                lower,
                upper,
                elo,
                votes,
                wins,
                losses,
                ties,
                bothBad,
                winRate,
                averageWinRate,
                bothBadRate,
                provisional,
                changedAt,
                changed);
    }

    /** A share between 0 and 1 with its 95% interval. */
    public record Rate(double rate, double lower, double upper) {}
}
