package org.gemmaarena.battle;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words in which something can’t be done with a battle. */
@MessageBundle("refusal")
public interface RefusalMessages {

    @Message("There is no such battle here, or it belongs to somebody who has not published it.")
    String not_found();

    @Message("Fewer than two models are available right now. Your prompt was not sent; please try again in a moment.")
    String no_models();

    @Message("Very many people wait for the models right now. Your prompt was not sent; please try again in a moment.")
    String line_full();

    @Message("This battle can’t go on now: vote on what you have, or start a new one.")
    String no_further_turn();

    @Message("This battle has had {turns} turns, the most there are. Please vote.")
    String too_many_turns(int turns);

    @Message("This battle was tried too often. Please start a new one.")
    String tried_too_often();

    @Message("There is no side to run again now: none has failed, or the other one is still writing.")
    String nothing_failed();

    @Message("A battle can be published after its vote.")
    String publish_after_vote();

    @Message("The answers are still coming. Vote when both are complete.")
    String vote_too_early();

    @Message("One answer failed. Run that side again, or start anew.")
    String vote_on_failure();

    @Message("This battle has its vote; it stands.")
    String vote_stands();

    @Message("This battle waited too long for its vote. Start a new one.")
    String vote_too_late();

    @Message("It was stopped before both answers were complete.")
    String not_counted_stopped();

    @Message("It was taken out by the people who run this arena.")
    String not_counted_excluded();

    @Message("It did not count where it comes from.")
    String not_counted_elsewhere();
}
