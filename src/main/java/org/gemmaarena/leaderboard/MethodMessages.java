package org.gemmaarena.leaderboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How a board was made and what else may be chosen, in words. */
@MessageBundle("method")
public interface MethodMessages {

    @Message("How this board is made")
    String title();

    @Message("Show")
    String show();

    @Message("Plain board")
    String plain();

    @Message(
            "{#switch parameter}{#case 'category'}Category{#case 'ties'}A tie{#case 'both_bad'}“Both bad”{#case 'style'}"
                    + "Style of the answers{#case 'position'}Left and right{#case 'interval'}Intervals{#case 'asOf'}As it stood"
                    + " after{/switch}")
    String option(String parameter);

    @Message("{#switch id}{#case 'all'}All votes{#case 'coding'}Coding{#case 'maths'}Maths{#case 'reasoning'}Reasoning"
            + "{#case 'writing'}Writing{#case 'translation'}Translation{#case 'summary'}Summary{#case 'facts'}Facts"
            + "{#else}{id}{/switch}")
    String category(String id);

    @Message("{#switch value}{#case 'half'}Half a win for each{#case 'davidson'}Says that two are close"
            + "{#case 'tie'}Counts as a tie{#case 'exclude'}Left out{#case 'none'}As they are{#case 'controlled'}As if in the same style{#case 'ignored'}As they are{#case 'adjusted'}As if on the same side"
            + "{#case 'sandwich'}Each vote for itself{#case 'cluster'}By voter{#case 'bootstrap'}Votes drawn again and"
            + " again{#else}{value}{/switch}")
    String value(String value);

    @Message("Ties count as half a win for each here: from these votes it can’t be told how ties depend on the gap.")
    String fell_back();

    @Message(
            "{#if asked == 'cluster'}No interval can be given by voter here: that takes several voters wherever votes tie the"
                    + " board together, and models that have both won and lost.{#else}No interval can be given by drawing the votes"
                    + " again: in too many of the draws some models would not have met.{/if}")
    String no_intervals(String asked);

    @Message("There are too few votes to tell what these are worth, so the scores are not adjusted for them:")
    String untold();

    @Message(
            "{#switch of}{#case 'position'}left or right{#case 'length'}length{#case 'headers'}headings{#case 'lists'}lists"
                    + "{#case 'bold'}bold words{#else}{of}{/switch}")
    String trait(String of);

    @Message("Intervals by voter: {#if voters == '1'}1 voter{#else}{voters} voters{/if}.")
    String voters(String voters);

    @Message("{name} stands at {score} by choice; the intervals are those of the differences from it.")
    String anchored(String name, String score);

    @Message("As it stood after {day} (UTC).")
    String as_of(String day);

    @Message("What else the votes followed")
    String effects();

    @Message("Points that an answer gains by something other than its model, with the 95% interval."
            + "{#if style} A step is one standard deviation: about two of three votes differ by less.{/if}")
    String effects_note(boolean style);

    @Message("{#switch of}{#case 'position'}The left answer{#case 'length'}A step longer{#case 'headers'}A step more"
            + " headings{#case 'lists'}A step more list items{#case 'bold'}A step more bold words{#else}{of}{/switch}")
    String effect_of(String of);

    @Message("{points} points ({interval})")
    String effect(String points, String interval);
}
