package org.gemmaarena.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.gemmaarena.anomaly.Kind;
import org.gemmaarena.anomaly.Level;
import org.gemmaarena.anomaly.Standing;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.Reason;

/** The words of the admin’s lists: what can be looked for, and what is found. */
@MessageBundle("search")
public interface SearchMessages {

    @Message("Votes")
    String votes();

    @Message("Every vote, newest first. Taking one out of the ratings deletes nothing, and it can come back.")
    String votes_lead();

    @Message("Battles without a vote")
    String battles();

    @Message(
            "Battles that still wait for their vote, that failed, or that nobody voted on in time. As long as one can still be voted on, nobody learns its models, whoever runs the arena included.")
    String battles_lead();

    @Message("Lists")
    String lists();

    @Message("Voters")
    String voters();

    @Message(
            "Everybody whose votes were judged, those with most votes first. Judging runs by itself; somebody newer, or from an imported arena, is found by the id.")
    String voters_lead();

    @Message("Look for")
    String look_for();

    @Message("Arena")
    String arena();

    @Message("From (UTC)")
    String from();

    @Message("Until (UTC)")
    String until();

    @Message("Model")
    String model();

    @Message("Against")
    String against();

    @Message("Category")
    String category();

    @Message("Outcome")
    String outcome();

    @Message("In the ratings")
    String ratings();

    @Message("Out because")
    String out_because();

    @Message("Signal of the voter")
    String signal();

    @Message("Voter")
    String voter();

    @Message("State")
    String state();

    @Message("Standing")
    String standing();

    @Message("numbers and decision differ")
    String overruled();

    @Message("Signals raised")
    String signals();

    @Message("Decided by")
    String decided_by();

    @Message("Number of votes")
    String vote_count();

    @Message("Show")
    String show();

    @Message("Whole id, or its first eight characters")
    String id_hint();

    @Message("Any")
    String any();

    @Message("Search")
    String search();

    @Message("Clear")
    String clear();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("Time (UTC)")
    String time();

    @Message("A")
    String left();

    @Message("B")
    String right();

    @Message("winner")
    String winner();

    @Message("Categories")
    String categories();

    @Message("Counts")
    String counts();

    @Message("Nothing here fits.")
    String nothing();

    @Message("Older")
    String older();

    @Message("Newest")
    String newest();

    @Message("More")
    String more();

    @Message("First")
    String first();

    @Message("Searched back to {moment}. There may be more before that.")
    String searched_to(String moment);

    @Message("Search further back")
    String search_further();

    @Message("Choose all on this page")
    String choose_all();

    @Message("Choose the vote of {moment}")
    String choose(String moment);

    @Message("Change many at once")
    String many();

    @Message("Reason")
    String reason();

    @Message("Votes to change")
    String which();

    @Message("The chosen ones")
    String chosen();

    @Message("All that fit the search, at most 1,000 at a time")
    String all_fitting();

    @Message("Take out")
    String take_out();

    @Message("Bring back")
    String bring_back();

    @Message("Choose at least one vote first.")
    String choose_first();

    @Message("{#when choice}{#is LEFT}A is better{#is RIGHT}B is better{#is TIE}Tie{#is BOTH_BAD}Both bad{/when}")
    String choice(Choice choice);

    @Message(
            "{#when because}{#is STOPPED}stopped by the voter{#is SELF_NAMED}an answer named its model{#is EXCLUDED_ELSEWHERE}out where it came from{#is EXCLUDED}taken out{#is VOTER_EXCLUDED}its voter is out{/when}")
    String because(Because because);

    @Message(
            "{#when state}{#is GENERATING}being written{#is READY}waits for its vote{#is FAILED}failed{#is ABANDONED}nobody voted{/when}")
    String unvoted(Unvoted state);

    @Message("{#when standing}{#is COUNTS}counts{#is UNDER_REVIEW}under review{#is OUT}out{/when}")
    String stands(Standing standing);

    @Message(
            "{#when kind}{#is CAMPAIGN}campaign{#is SEQUENTIAL_TEST}votes unlike others{#is ORIENTED_TEST}prefers one model{#is TASTE}extreme taste{#is SPEED}faster than reading{#is ONE_SIDED}one side only{#is REPEATED_PROMPTS}same prompts{#is MOST_VOTES}most of all votes{#is SHARED_ADDRESS}shared address{/when}")
    String kind(Kind kind);

    @Message("{#when level}{#is QUIET}quiet{#is RAISED}raised{#is DECISIVE}decisive{/when}")
    String level(Level level);

    @Message(
            "{#when reason}{#is CORRECT}correct{#is COMPLETE}complete{#is CLEAR}clear{#is CREATIVE}creative{#is FOLLOWED_INSTRUCTIONS}followed instructions{#is STYLE}style{#is WRONG}wrong{#is OFF_TOPIC}off topic{#is UNSAFE}unsafe{/when}")
    String given(Reason reason);
}
