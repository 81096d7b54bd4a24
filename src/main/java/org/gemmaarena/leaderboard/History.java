package org.gemmaarena.leaderboard;

import java.time.LocalDate;
import java.util.List;

/**
 * A board as it stood after each day, made from the votes by one method: another method, or a vote that is excluded, redraws
 * the past.
 *
 * @param days in order of time, days without votes left out; where there are more than {@value #MOST_DAYS}, so many of them
 *     evenly spread, the last among them
 */
public record History(String arena, List<Day> days) {

    static final int MOST_DAYS = 120;

    /** All models that had votes by the end of a day (UTC). */
    public record Day(LocalDate day, long votes, List<Standing> models) {}

    /** Where a model stood; a number that does not exist is null. */
    public record Standing(
            String model, String name, Integer rank, Double rating, Double lower, Double upper, long votes) {

        static Standing of(ModelRow row) {
            return new Standing(
                    row.model(), row.name(), row.rank(), row.rating(), row.lower(), row.upper(), row.votes());
        }
    }
}
