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

    @Message("No model with votes in this arena has the id “{model}”, so no score can be held there.")
    String anchor_unknown(String model);

    @Message(
            "Style control with bootstrap intervals takes at most {most} votes; the other intervals have no such limit.")
    String bootstrap_too_large(String most);

    @Message("This arena shows the frozen board “{name}”, which was not made in this way.")
    String board_frozen(String name);

    @Message("Frozen on {day}: {name}.{#if note} {note}{/if}")
    String frozen(String day, String name, String note);

    @Message("Categories")
    String categories();

    @Message("A model can’t be compared with itself.")
    String compare_same();

    @Message(
            "The history is made from counts by one fit a day, without style, voters or bootstrap. Ask for one day with asOf.")
    String history_needs_counts();

    @Message("Too many boards are being computed at this moment. Nothing is lost; try again in a moment.")
    String busy();

    @Message("Scores from blind votes, each with the range it is known to.")
    String subtitle();

    @Message("Arenas")
    String arenas();

    @Message("Arena {name}")
    String arena(String name);

    @Message("No model has met the next one yet.")
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

    @Message("No vote fits this choice.")
    String empty_chosen_title();

    @Message("Choose another category or a later day, or go back to the plain board.")
    String empty_chosen_text();

    @Message(
            "Some model, or group of models, has only won or only lost against the others of its group so far. Such votes alone would"
                    + " put scores at infinity, so the scores of that group are estimated with a correction (Firth’s) that pulls them"
                    + " together.")
    String separated();

    @Message(
            "These votes leave open how much style or side are worth; the scores are estimated with a correction (Firth’s)"
                    + " that keeps them within bounds.")
    String corrected();

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

    @Message("Against the next one")
    String against();

    @Message("Elo")
    String elo();

    @Message("Elo depends on the order of the votes")
    String elo_tip();

    @Message("The range of scores that these votes leave open")
    String interval_tip();

    @Message("fewer than 30 votes")
    String provisional();

    @Message("changed on {day}:")
    String changed(String day);

    @Message(
            "{#switch what}{#case 'backend'}another server{#case 'servedName'}another model on the server{#case 'topP'}top-p"
                    + "{#case 'topK'}top-k{#case 'maxTokens'}longest answer{#case 'systemPrompt'}system prompt{#case 'digest'}weights"
                    + "{#else}{what}{/switch}")
    String change_of(String what);

    @Message("{name}: {score}, 95% interval {interval}")
    String interval_label(String name, String score, String interval);

    @Message("Day by day")
    String history_title();

    @Message(
            "The scores as they stood after each day (UTC). A band is the 95% interval; models with fewer than 30 votes have"
                    + " none. The picture shows up to ten models, the numbers all.")
    String history_note();

    @Message("Numbers")
    String history_numbers();

    @Message("Day")
    String history_day();

    @Message("Scores by day, from \\{from} to \\{to}. The numbers stand in the table below.")
    String history_picture();

    @Message("How to read this")
    String reading();

    @Message("1000 is the average of the models that have met. 100 points more correspond to winning about 64 of 100"
            + " blind comparisons; a tie counts as half.")
    String reading_score();

    @Message(
            "The 95% interval is the range of scores that these votes leave open: intervals made this way contain the true"
                    + " score in 95 of 100 cases, for somebody who looks once. A provisional one may reach beyond the axis; an arrow"
                    + " says so.")
    String reading_interval();

    @Message(
            "“Ahead” is said only when the two models’ own votes settle it, by a rule that may be looked at as often as one"
                    + " likes: of 100 boards of equal models, fewer than 5 would ever call two of them different. So an interval may leave out"
                    + " zero while the verdict is still out.")
    String reading_verdict();

    @Message(
            "“About 60 more votes” is an estimate that moves with each vote: if the present gap and share of ties go on,"
                    + " that many more settle it in 80 of 100 cases. Small gaps need many votes.")
    String reading_needed();

    @Message("A model’s rank is 1 plus the number of models whose whole interval lies above its own. Models may share a"
            + " rank. Win rate counts ties and “both bad” as half a win.")
    String reading_rank();

    @Message(
            "Elo is the rating that chess uses. It depends on the order of the votes, has no interval and forgets old votes."
                    + " It stands here for those who look for it.")
    String reading_elo();

    @Message("Pair by pair")
    String pairs_title();

    @Message("All {count} pairs")
    String pairs_all(int count);

    @Message(
            "Votes of each pair, the difference of the scores as first minus second, and the chance that the first wins more than"
                    + " half of the votes with a winner. Verdicts rest on the two models’ own votes.")
    String pairs_caption();

    @Message("First")
    String pair_first();

    @Message("Second")
    String pair_second();

    @Message("Wins")
    String pair_wins();

    @Message("{first} : {second}")
    String pair_won(String first, String second);

    @Message("Ties")
    String pair_ties();

    @Message("Both bad")
    String pair_both_bad();

    @Message("Difference")
    String pair_difference();

    @Message("Chance for first")
    String pair_probability();

    @Message("Verdict")
    String pair_verdict();
}
