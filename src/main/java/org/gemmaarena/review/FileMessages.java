package org.gemmaarena.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the admin’s page of one battle, and of one voter. */
@MessageBundle("file")
public interface FileMessages {

    @Message("Battle {id}")
    String battle(String id);

    @Message("Voter {id}")
    String voter(String id);

    @Message("Began")
    String began();

    @Message("Voted")
    String voted();

    @Message("{seconds} s after the start")
    String after_start(String seconds);

    @Message("{seconds} s after both answers could be read")
    String after_ready(String seconds);

    @Message("Address")
    String address();

    @Message("not kept")
    String not_kept();

    @Message("Reasons given")
    String reasons();

    @Message("Language")
    String language();

    @Message("Turns")
    String turns();

    @Message("Public")
    String is_public();

    @Message("taken back: {reason}")
    String unpublished(String reason);

    @Message("taken out by {actor}: {reason}")
    String excluded(String actor, String reason);

    @Message("This vote was imported from elsewhere; it has no battle here.")
    String imported();

    @Message("No texts came along with it, or they are not kept any more.")
    String no_texts();

    @Message("This battle can still be voted on. Its models and measurements are told afterwards.")
    String blind();

    @Message("Conversation")
    String conversation();

    @Message("Turn {number}")
    String turn(int number);

    @Message("Picture {number}")
    String picture(int number);

    @Message("Sound {number}")
    String sound(int number);

    @Message("Nothing was written.")
    String no_answer();

    @Message("ended: {outcome}")
    String ended(String outcome);

    @Message("failed: {failure}")
    String failed(String failure);

    @Message("Models")
    String models();

    @Message("Id")
    String id();

    @Message("Backend")
    String backend();

    @Message("Name there")
    String served_name();

    @Message("Digest")
    String digest();

    @Message("Temperature, top-p, top-k")
    String sampling();

    @Message("Most tokens, context")
    String lengths();

    @Message("Thinking")
    String thinking();

    @Message("on")
    String on();

    @Message("off")
    String off();

    @Message("System prompt")
    String system_prompt();

    @Message("Turn {number}: first token, speed, tokens")
    String measured(int number);

    @Message("{seconds} s, {speed} tokens/s, {tokens}")
    String measurements(String seconds, String speed, String tokens);

    @Message("Ratings")
    String ratings();

    @Message("This vote counts.")
    String counts();

    @Message("This vote does not count.")
    String does_not_count();

    @Message("Take this vote out")
    String take_out();

    @Message("Bring this vote back")
    String bring_back();

    @Message("Why")
    String why();

    @Message("What was changed")
    String trail();

    @Message("Nothing was changed.")
    String untouched();

    @Message("When (UTC)")
    String when();

    @Message("Who")
    String who();

    @Message("What")
    String what();

    @Message("Votes")
    String votes();

    @Message("All votes of this voter")
    String all_votes();

    @Message("Battles without a vote")
    String all_battles();

    @Message("What the numbers say")
    String judged();

    @Message("not judged yet")
    String unjudged();

    @Message("Decided by")
    String decided_by();

    @Message("Signals")
    String signals();

    @Message("No signal is known.")
    String no_signals();

    @Message("Numbers")
    String numbers();

    @Message("Addresses")
    String addresses();

    @Message(
            "An address is kept as a keyed digest, from which it can’t be read. Looked at are the voter’s latest {own} votes, and the latest {others} from each address.")
    String addresses_lead(String own, String others);

    @Message("No address is kept.")
    String no_addresses();

    @Message("Votes from there")
    String votes_from_there();

    @Message("Latest (UTC)")
    String latest();

    @Message("Others from there")
    String neighbours();

    @Message("nobody")
    String nobody();

    @Message("Decide")
    String decide();

    @Message("A decision holds against the numbers until it is handed back.")
    String decide_lead();

    @Message("Take all votes out")
    String exclude();

    @Message("Let the votes count")
    String include();

    @Message("Leave it to the numbers again")
    String hand_back();

    @Message("Takes the decision of {actor} back; the numbers alone say then whether these votes count.")
    String hand_back_ask(String actor);

    @Message("Note")
    String note();

    @Message("Only the people who run the arena read it; the record keeps what it was before.")
    String note_hint();

    @Message("Save note")
    String save_note();

    @Message("by {actor}, {moment}")
    String written(String actor, String moment);
}
