package org.gemmaarena.leaderboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the leaderboard. */
@MessageBundle("board")
public interface BoardMessages {

    @Message("Leaderboard")
    String title();

    @Message("There is no arena “{name}” here.")
    String arena_unknown(String name);

    @Message("{parameter} is one of: {known}.")
    String method_unknown(String parameter, String known);

    @Message("A category is a short word of lower-case letters, such as coding; all takes every vote.")
    String category_unreadable();

    @Message("asOf is a day such as 2026-01-31.")
    String day_unreadable();

    @Message("{parameter} is a number from {least} to {most}.")
    String number_unreadable(String parameter, String least, String most);

    @Message("No model of this arena has the id “{model}”.")
    String model_unknown(String model);

    @Message("A model can’t be compared with itself.")
    String compare_same();

    @Message("The history is made from counts, which know neither style nor voters. Ask for a single day with asOf.")
    String history_needs_counts();

    @Message("Scores from blind votes, each with the range it is known to.")
    String subtitle();

    @Message("Arenas")
    String arenas();

    @Message("Arena {name}")
    String arena(String name);

    @Message("The 95% intervals of {first} and {second} overlap; their order may still turn.")
    String front_overlap(String first, String second);

    @Message("The 95% intervals of {first} and {second} don’t overlap.")
    String front_apart(String first, String second);

    @Message("Fewer than two models have enough votes for a comparison.")
    String front_none();

    @Message("{#if votes == '1'}1 vote{#else}{votes} votes{/if} counted")
    String votes_counted(String votes);

    @Message("{votes} left out")
    String votes_excluded(long votes);

    @Message("Computed")
    String computed();

    @Message("The board has been updated.")
    String updated();

    @Message("There is no vote in this arena yet.")
    String empty_title();

    @Message("A score needs votes: ask something, read both answers without names, say which one you prefer."
            + " Thirty votes on a model take it out of provisional.")
    String empty_text();

    @Message("Start a battle")
    String empty_action();

    @Message(
            "Some model, or group of models, has only won or only lost against the rest so far. Such votes alone would put"
                    + " scores at infinity, so all scores here are estimated with a correction (Firth’s) that pulls them together.")
    String separated();

    @Message("These models haven’t all met, directly or by way of others. A score compares only inside its group:")
    String unconnected();

    @Message("Group {number}: {names}")
    String group(int number, String names);

    @Message("group {number}")
    String in_group(int number);

    @Message("Models by score, with 95% intervals")
    String table_caption();

    @Message("Rank")
    String rank();

    @Message("Model")
    String model();

    @Message("Score")
    String score();

    @Message("95% interval")
    String interval();

    @Message("Interval on a shared axis")
    String interval_drawn();

    @Message("Votes")
    String votes();

    @Message("Win rate")
    String win_rate();

    @Message("fewer than 30 votes")
    String provisional();

    @Message("{name}: {score}, 95% interval {interval}")
    String interval_label(String name, String score, String interval);

    @Message("How to read this")
    String reading();

    @Message("1000 is the average of the models that have met. 100 points more correspond to winning about 64 of 100"
            + " blind comparisons; a tie counts as half.")
    String reading_score();

    @Message("The interval is the range these votes leave open: intervals made this way contain the true score in 95 of"
            + " 100 cases. Where two of them overlap, the order may still turn.")
    String reading_interval();

    @Message("A model’s rank is 1 plus the number of models whose whole interval lies above its own. Models may share a"
            + " rank.")
    String reading_rank();

    @Message("Win rate counts ties and “both bad” as half a win. A provisional interval may reach beyond the axis; an"
            + " arrow says so.")
    String reading_rest();

    @Message("Pair by pair")
    String pairs_title();

    @Message("Votes of each pair, and the difference of the scores as first minus second.")
    String pairs_caption();

    @Message("First")
    String pair_first();

    @Message("Second")
    String pair_second();

    @Message("First wins")
    String pair_first_wins();

    @Message("Second wins")
    String pair_second_wins();

    @Message("Ties")
    String pair_ties();

    @Message("Both bad")
    String pair_both_bad();

    @Message("Difference")
    String pair_difference();
}
