package org.gemmaarena.battle;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.gemmaarena.vote.Category;

/** The words of the battle page that stand in its markup. What scripts say is in {@link BattleWords}. */
@MessageBundle("battle")
public interface BattleMessages {

    @Message("Ask both a follow-up")
    String follow_up();

    @Message("Ask")
    String follow_up_send();

    @Message("Two models answer; you vote before you know which is which.")
    String headline();

    @Message("What should they answer?")
    String prompt_label();

    @Message("About (optional)")
    String categories();

    @Message("{#switch category}{#case CODING}Coding{#case MATHS}Maths{#case REASONING}Reasoning{#case WRITING}Writing"
            + "{#case TRANSLATION}Translation{#case SUMMARY}Summary{#case FACTS}Facts{/switch}")
    String category(Category category);

    @Message("Send")
    String send();

    @Message(
            "This server keeps your prompt, both answers and your vote, under a random number in a cookie; no name, no address.")
    String kept();

    @Message("Or start from one of these")
    String samples();

    @Message("How it works")
    String rules();

    @Message("Ask")
    String rule_ask();

    @Message("Two models of the arena get the same prompt, word for word. Chance picks the pair and the sides.")
    String rule_ask_text();

    @Message("Read")
    String rule_read();

    @Message("Both answers grow side by side without names. Check what can be checked; longer isn’t better.")
    String rule_read_text();

    @Message("Vote")
    String rule_vote();

    @Message("Four choices, three seconds to undo. Then the names appear, and your vote counts on the leaderboard.")
    String rule_vote_text();

    @Message("Prompt")
    String prompt_shown();

    @Message("Answers")
    String answers();

    @Message("Answer")
    String answer();

    @Message("your choice")
    String chosen();

    @Message("Copy")
    String copy();

    @Message("Copy answer {letter}")
    String copy_answer(String letter);

    @Message("Try this side again")
    String retry();

    @Message("Your vote")
    String vote();

    @Message("A is better")
    String choice_left();

    @Message("Tie")
    String choice_tie();

    @Message("Both bad")
    String choice_both_bad();

    @Message("B is better")
    String choice_right();

    @Message("Stop both")
    String stop();

    @Message("Send again")
    String send_again();

    @Message("Why (optional)")
    String reasons();

    @Message("Clear")
    String reason_clear();

    @Message("Complete")
    String reason_complete();

    @Message("Correct")
    String reason_correct();

    @Message("Creative")
    String reason_creative();

    @Message("Followed instructions")
    String reason_followed_instructions();

    @Message("Style")
    String reason_style();

    @Message("Wrong")
    String reason_wrong();

    @Message("Off topic")
    String reason_off_topic();

    @Message("Unsafe")
    String reason_unsafe();

    @Message("First token")
    String stat_first_token();

    @Message("Speed")
    String stat_speed();

    @Message("Length")
    String stat_length();

    @Message("New battle")
    String new_battle();

    @Message("Same prompt again")
    String same_prompt();

    @Message("Leaderboard")
    String leaderboard();

    @Message("Anyone with the link may read this battle")
    String publish();

    @Message("Link to this battle")
    String link();

    @Message("Copy link")
    String copy_link();
}
