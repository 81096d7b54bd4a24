package org.gemmaarena.battle;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the scripts of the battle page say. The page carries these words in a template element; a name in braces is
 * filled in by the script.
 */
@MessageBundle("say")
public interface BattleWords {

    @Message("\\{count} characters left")
    String left();

    @Message("\\{count} characters too many; the limit is \\{limit}.")
    String over();

    @Message("Write something first.")
    String nothing();

    @Message("The arena can’t be reached. Your prompt is still here; check the connection and send it again.")
    String send_network();

    @Message(
            "That was a lot of battles in a short time. Your prompt is still here; send it again in \\{seconds} seconds.")
    String send_limit();

    @Message("The arena can’t take a battle right now. Your prompt is still here; try again in a moment.")
    String send_unavailable();

    @Message("The battle could not be started. Your prompt is still here; try again.")
    String send_failed();

    @Message("Waiting in line, place \\{place}.")
    String queued();

    @Message("The models are reading the prompt. One that has to be loaded first takes about a minute.")
    String waiting();

    @Message("Still writing; nothing new for some seconds.")
    String waiting_more();

    @Message("Connection lost. Trying again; what was written so far is safe.")
    String lost();

    @Message("What was writing these answers went away. Both begin anew, elsewhere.")
    String restarted();

    @Message("This answer was cut at a limit of length or time.")
    String outcome_length();

    @Message("Stopped.")
    String outcome_stopped();

    @Message("This answer broke off.")
    String failed_try_again();

    @Message("The prompt is too long for this side. A new battle with a shorter prompt helps.")
    String failed_too_long();

    @Message("The conversation has become too long to go on; the vote is on the turns before.")
    String failed_too_long_later();

    @Message("Turn \\{number}")
    String turn();

    @Message("This side can’t read that kind of input. Start a new battle without it.")
    String failed_unsupported_input();

    @Message("This side ended without any text.")
    String failed_empty();

    @Message("That did not work; nothing changed. Try again.")
    String action_failed();

    @Message("Copied")
    String copied();

    @Message("Not copied")
    String not_copied();

    @Message("Copy")
    String copy_code();

    @Message("Table")
    String table();

    @Message("Code")
    String code();

    @Message("new text")
    String news();

    @Message("Votes open when both answers are complete.")
    String vote_wait();

    @Message("Votes open once the failed side has been tried again.")
    String vote_failed_side();

    @Message("One side can’t take this prompt, so there is no vote on this battle.")
    String vote_hopeless_side();

    @Message("Which answer serves you better?")
    String vote_open();

    @Message("Which side served you better overall?")
    String vote_open_turns();

    @Message("Both answers are complete. You can vote now.")
    String vote_open_aloud();

    @Message("Undo (\\{seconds})")
    String undo();

    @Message("Vote goes out in 3 seconds. Escape takes it back.")
    String undo_aloud();

    @Message("Taken back. Nothing was sent.")
    String undone();

    @Message("Sending your vote")
    String vote_sending();

    @Message("Your vote did not arrive; your choice is kept.")
    String vote_unsent();

    @Message("You found A better.")
    String chose_left();

    @Message("You found B better.")
    String chose_right();

    @Message("You called it a tie.")
    String chose_tie();

    @Message("You found both bad.")
    String chose_both_bad();

    @Message("The voter found A better.")
    String voted_left();

    @Message("The voter found B better.")
    String voted_right();

    @Message("The voter called it a tie.")
    String voted_tie();

    @Message("The voter found both bad.")
    String voted_both_bad();

    @Message("A was \\{left}, B was \\{right}.")
    String names();

    @Message("\\{first} is ahead of \\{second}, \\{won}–\\{lost}.")
    String pair_ahead();

    @Message("\\{first} leads \\{won}–\\{lost}; about \\{needed} more votes to tell.")
    String pair_leads();

    @Message("\\{first} leads \\{won}–\\{lost}; about one more vote to tell.")
    String pair_leads_one();

    @Message("\\{first} leads \\{won}–\\{lost}; very many more votes to tell.")
    String pair_leads_far();

    @Message("\\{won}–\\{lost}: no gap yet.")
    String pair_even();

    @Message("This vote doesn’t enter the scores.")
    String not_counted();

    @Message("This vote doesn’t enter the scores: \\{reason}")
    String not_counted_because();

    @Message("\\{value} s")
    String seconds();

    @Message("\\{value} tokens/s")
    String tokens_per_second();

    @Message("\\{value} tokens")
    String tokens();

    @Message("There is no battle at this address, or it isn’t published.")
    String missing();

    @Message("The arena can’t be reached. Trying again.")
    String unreachable();

    @Message("This battle waited too long for its vote and was closed.")
    String abandoned();

    @Message("What was asked and answered here is not kept any more; the vote is.")
    String texts_removed();

    @Message("Published. Anyone with the link may read this battle.")
    String published();

    @Message("Private again.")
    String unpublished();
}
