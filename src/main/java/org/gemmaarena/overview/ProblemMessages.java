package org.gemmaarena.overview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is not as it should be, and what to do about it, in words. */
@MessageBundle("problem")
public interface ProblemMessages {

    @Message("{#if ready == 0}No model can battle.{#else}Only one model can battle; a battle needs two.{/if}")
    String not_ready(int ready);

    @Message("Start a backend, or pull a second model. Visitors read meanwhile that no battle can start.")
    String not_ready_todo();

    @Message("The backend “{name}” has not answered since {since} (UTC).")
    String backend_silent(String name, String since);

    @Message(
            "See that it runs and that its address is right (arena.backends.{name}.url). It is asked again every few seconds.")
    String backend_silent_todo(String name);

    @Message("{model} can’t battle: the backend “{backend}” does not have it.")
    String model_missing(String model, String backend);

    @Message("Pull {served} there, or take the model out of the roster.")
    String model_missing_todo(String served);

    @Message(
            "{waiting} {#if waiting == 1}battle waits{#else}battles wait{/if} for a model server{#if minutes > 0}, one of them for"
                    + " {minutes} {#if minutes == 1}minute{#else}minutes{/if}{/if}.")
    String queue_long(long waiting, long minutes);

    @Message("If that lasts, let the servers write more at once (arena.backends.….parallel) or add one.")
    String queue_long_todo();

    @Message("{failed} of {all} answers of {model} failed in battles of the last 24 hours that are over.")
    String answers_fail(long failed, long all, String model);

    @Message("Test the model, and read what the backend “{backend}” logs.")
    String answers_fail_todo(String backend);

    @Message("{failed} of {all} answers failed in battles that can still be voted on.")
    String open_fail(long failed, long all);

    @Message("Test the models: which of them failed is told here when the battles are over.")
    String open_fail_todo();

    @Message(
            "{open} {#if open == 1}report waits{#else}reports wait{/if} for somebody to look at {#if open == 1}it{#else}them{/if}.")
    String reports_open(long open);

    @Message("Read what was published, and take it back where the report is right.")
    String reports_open_todo();

    @Message("{voters} {#if voters == 1}voter is{#else}voters are{/if} under review.")
    String voters_odd(long voters);

    @Message("Their votes count until you decide.")
    String voters_odd_todo();

    @Message("{excluded} of {votes} votes of today don’t count.")
    String many_excluded(long excluded, long votes);

    @Message("Look at the reasons below: somebody may be trying to bend the board, or a model names itself.")
    String many_excluded_todo();
}
