package org.gemmaarena.overview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the overview. */
@MessageBundle("overview")
public interface OverviewMessages {

    @Message("The demonstration answers; no model server is in use.")
    String demonstration();

    @Message(
            "{#if all == 0}No backend is asked.{#else if all == 1}{#if answering == 1}The backend answers.{#else}The backend"
                    + " does not answer.{/if}{#else if answering == all}All {all} backends answer.{#else if answering == 0}None of {all}"
                    + " backends answers.{#else}{answering} of {all} backends {#if answering == 1}answers{#else}answer{/if}.{/if}")
    String backends_answer(int answering, int all);

    @Message("{#if votes == '0'}No votes yet today.{#else}{votes} {#if votes == '1'}vote{#else}votes{/if} today"
            + "{#if excluded != '0'}, {excluded} of them excluded{/if}.{/if}")
    String votes_today(String votes, String excluded);

    @Message("{winner} is ahead of {loser}.")
    String ahead(String winner, String loser);

    @Message("{decided} of {all} pairs are decided.")
    String pairs_decided(int decided, int all);

    @Message(
            "About {needed} more {#if needed == '1'}vote{#else}votes{/if} to tell {a} from {b}, if the present gap holds.")
    String to_tell(String needed, String a, String b);

    @Message("Arena “{arena}”, as of {time}")
    String as_of(String arena, String time);

    @Message("What needs somebody")
    String problems();

    @Message("Nothing here needs you now.")
    String no_problems();

    @Message("Look")
    String look();

    @Message(
            "{#switch kind}{#case 'votes_today'}votes today{#case 'battles_today'}battles today{#case 'counted'}votes that count"
                    + "{#case 'excluded'}votes excluded{#case 'generating'}battles being answered{#case 'waiting'}battles waiting"
                    + "{#case 'oldest_wait'}longest wait, minutes{/switch}")
    String figure(String kind);

    @Message("Battles and votes")
    String courses();

    @Message("No battles yet. They appear here, hour by hour and day by day, as soon as somebody asks something.")
    String courses_none();

    @Message("{#if kind == 'hours'}By the hour, the last 48 hours (UTC){#else}By the day, the last 30 days (UTC){/if}")
    String course(String kind);

    @Message("{#if kind == 'battles'}Battles{#else}Votes{/if}")
    String series(String kind);

    @Message("{total} in all")
    String in_all(String total);

    @Message(
            "{#if kind == 'battles'}Battles{#else}Votes{/if} {#if length == 'hours'}by the hour in the last 48 hours{#else}by the day"
                    + " in the last 30 days{/if}: {total} in all.")
    String bars(String kind, String length, String total);

    @Message("{time}: {battles} {#if battles == '1'}battle{#else}battles{/if}")
    String bar_battles(String time, String battles);

    @Message("{time}: {votes} {#if votes == '1'}vote{#else}votes{/if}")
    String bar_votes(String time, String votes);

    @Message("Numbers")
    String numbers();

    @Message("Time")
    String time();

    @Message("Battles")
    String battles();

    @Message("Votes")
    String votes();

    @Message("Voters")
    String voters();

    @Message("Verdicts")
    String pairs();

    @Message("No two models have votes yet.")
    String pairs_none();

    @Message(
            "What the counted votes of each pair say; a verdict may be looked at after every vote. Votes needed are an estimate: so"
                    + " many more, if the present gap holds, and a verdict falls in four cases of five.")
    String pairs_note();

    @Message("votes on {a} and {b}")
    String votes_of(String a, String b);

    @Message("All {number} pairs")
    String pairs_all(int number);

    @Message("Model")
    String pair_first();

    @Message("Against")
    String pair_second();

    @Message("Win rate")
    String pair_win_rate();

    @Message("Sure it is better")
    String pair_probability();

    @Message("Verdict")
    String pair_verdict();

    @Message("Backends and models")
    String servers();

    @Message("{ready} {#if ready == 1}model{#else}models{/if} can battle.")
    String servers_ready(int ready);

    @Message("State")
    String state();

    @Message("{#switch state}{#case 'UP'}answers{#case 'DOWN'}silent{#case 'UNKNOWN'}not asked{/switch}")
    String state_of(String state);

    @Message("since {time}")
    String since(String time);

    @Message("In memory")
    String loaded();

    @Message("{#if told}nothing{#else}does not tell{/if}")
    String loaded_none(boolean told);

    @Message("{number} {#if number == 1}model{#else}models{/if}, named when it no longer writes for a battle")
    String loaded_withheld(int number);

    @Message("{size} GB{#if cards}, {cards} GB of it on graphics cards{/if}")
    String memory(String size, String cards);

    @Message("How fast they answer")
    String speeds();

    @Message(
            "Answers of the last 24 hours, of at most the newest 1,000 battles that are over: the median, and what only one in twenty"
                    + " exceeds.")
    String speeds_note();

    @Message("No answer was measured in a battle of the last 24 hours that is over.")
    String speeds_none();

    @Message("First token, median")
    String first_median();

    @Message("First token, 95th")
    String first_high();

    @Message("Tokens a second, median")
    String rate_median();

    @Message("Tokens a second, 95th")
    String rate_high();

    @Message("Answers that failed")
    String failures();

    @Message("No answer failed in a battle of the last 24 hours that is over.")
    String failures_none();

    @Message(
            "Of the last 24 hours, of at most the newest 1,000 battles that are over. What was run again and then went well is not"
                    + " among them.")
    String failures_note();

    @Message(
            "In battles that can still be voted on {failed} of {all} answers failed; of which models is told when they are over,"
                    + " so that nobody learns here who stands on which side.")
    String failures_open(long failed, long all);

    @Message("Model")
    String model();

    @Message("Backend")
    String backend();

    @Message("Backend failed or was silent")
    String failed();

    @Message("Nothing to read")
    String failed_empty();

    @Message("Too long for it")
    String failed_too_long();

    @Message("Takes no such input")
    String failed_input();

    @Message("Answers")
    String answers();

    @Message("Excluded and under review")
    String excluded_title();

    @Message("Every vote counts, and nobody is under review.")
    String excluded_none();

    @Message(
            "{excluded} of {all} votes are out. A vote may be out for more than one reason; single votes are those of all arenas.")
    String excluded_note(String excluded, String all);

    @Message("Why")
    String why();

    @Message("By")
    String by();

    @Message("Where to look")
    String where();

    @Message("{#switch kind}{#case 'under_review'}Voters under review; their votes count until somebody decides"
            + "{#case 'out_by_numbers'}Voters who are out by the numbers{#case 'out_by_admin'}Voters whom an admin took out"
            + "{#case 'stopped'}The battle was stopped, so the answers were not compared whole"
            + "{#case 'self_named'}An answer named its model{#case 'excluded_elsewhere'}Out where it was exported"
            + "{#case 'single'}Single votes, taken out:{/switch}")
    String reason(String kind);

    @Message(
            "{#switch kind}{#case 'campaign'}seems to be part of a campaign{#case 'sequential_test'}votes unlike everybody else"
                    + "{#case 'oriented_test'}prefers one model more often than others do{#case 'taste'}likes or dislikes a model far more than"
                    + " tastes differ{#case 'speed'}faster than anybody reads{#case 'one_sided'}prefers one side, whatever it says"
                    + "{#case 'repeated_prompts'}asks the same again and again{#case 'most_votes'}cast more than half of all votes"
                    + "{#case 'shared_address'}shares an address with many{/switch}")
    String signal(String kind);
}
