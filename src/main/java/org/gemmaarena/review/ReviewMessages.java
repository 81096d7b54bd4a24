package org.gemmaarena.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words in which a search or a change can’t be done, and in which a preview says what a change does. */
@MessageBundle("review")
public interface ReviewMessages {

    @Message("A pair is two different models, as in “pair=a,b”.")
    String pair_expected();

    @Message("Give either “pair”, or “model” and “against”.")
    String pair_or_model();

    @Message("“before” takes the id at which the page before ended.")
    String before_expected();

    @Message("“before” takes the votes and the id of the voter at whom the page before ended, as in 12,0b9e….")
    String voter_cursor_expected();

    @Message("Give either the ids of battles or a filter, not both.")
    String ids_or_filter();

    @Message("There is no vote on {count} of these battles; nothing was changed.")
    String votes_unknown(int count);

    @Message("Nobody with this id has voted here.")
    String voter_unknown();

    @Message("There is no battle with this id here.")
    String battle_unknown();

    @Message("A decision is “counts” or “out”.")
    String decision_expected();

    @Message("Takes {votes} votes out")
    String takes_out(String votes);

    @Message("Takes one vote out")
    String takes_one_out();

    @Message("Brings {votes} votes back")
    String brings_back(String votes);

    @Message("Brings one vote back")
    String brings_one_back();

    @Message("No vote leaves or enters the ratings by that.")
    String moves_nothing();

    @Message("{moved}; {effect}.")
    String moved(String moved, String effect);

    @Message("in “{arena}” {effect}")
    String of_arena(String arena, String effect);

    @Message("{model} falls from {before} to {after}")
    String falls(String model, int before, int after);

    @Message("{model} rises from {before} to {after}")
    String rises(String model, int before, int after);

    @Message("{model} gets rank {after}")
    String gets_rank(String model, int after);

    @Message("{model} has no rank any more")
    String loses_rank(String model);

    @Message("{count} more models change rank")
    String more_change(int count);

    @Message("no rank changes, scores move by up to {points} points")
    String scores_move(String points);

    @Message("no rank changes, scores move by less than a point")
    String scores_stay();

    @Message("{sentence} More votes fit: repeat it for the rest.")
    String more_fit(String sentence);

    @Message("{sentence} Only votes back to {moment} (UTC) were looked at: for older ones, search until then.")
    String more_may_fit(String sentence, String moment);
}
