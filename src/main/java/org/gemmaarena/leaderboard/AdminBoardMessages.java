package org.gemmaarena.leaderboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the admin's leaderboard. */
@MessageBundle("methods")
public interface AdminBoardMessages {

    @Message("The live board by every method. Ranks that differ from the first column are marked.")
    String lead();

    @Message("Arena")
    String arena();

    @Message("Category")
    String category();

    @Message("Show")
    String show();

    @Message("Visitors see the snapshot “{name}” of this arena, not these live numbers.")
    String frozen(String name);

    @Message("Freeze this board")
    String freeze();

    @Message("Public board")
    String visit();

    @Message("Recompute from all votes")
    String recompute();

    @Message("The boards are being computed; they appear here as they get ready.")
    String starting();

    @Message("No vote in this arena and category counts yet.")
    String empty();

    @Message("{votes} counted votes.")
    String votes_counted(String votes);

    @Message("Model")
    String model();

    @Message("Votes")
    String votes();

    @Message("{#switch method}{#case 'half'}Ties as half a win{#case 'davidson'}Davidson{#case 'style'}Style-controlled"
            + "{#case 'position'}Position-adjusted{#case 'cluster'}Clustered{#case 'elo'}Elo{#else}{method}{/switch}")
    String method(String method);

    @Message(
            "{#switch method}{#case 'half'}the usual board{#case 'davidson'}ties say that two are close{#case 'style'}as if"
                    + " in the same style{#case 'position'}as if on the same side{#case 'cluster'}intervals by voter{#case 'elo'}place"
                    + " by score, vote after vote{/switch}")
    String method_note(String method);

    @Message("{#switch without}{#case 'davidson'}no fit: ties count half{#case 'cluster'}too few voters for"
            + " intervals{#else}too few votes to adjust{/switch}")
    String without(String without);

    @Message(
            "{#switch method}{#case 'davidson'}Davidson’s model of ties{#case 'style'}Style control{#case 'position'}Adjusting"
                    + " for the side{#case 'cluster'}Clustering by voter{#case 'elo'}Order by Elo{#else}{method}{/switch}")
    String subject(String method);

    @Message("{#if count > 1}None of these methods changes a rank:{#else}This method changes no rank:{/if}")
    String changes_none(int count);

    @Message("{subject} swaps {first} and {second}; all others keep their {#if places}place{#else}rank{/if}.")
    String swaps(String subject, String first, String second, boolean places);

    @Message(
            "{subject} changes {#if count == 1}one {#if places}place{#else}rank{/if}{#else}{count} {#if places}places{#else}ranks{/if}{/if}:")
    String moves(String subject, int count, boolean places);

    @Message("{name} {#if up}up{#else}down{/if} from {from} to {to}")
    String move(String name, boolean up, int from, int to);

    @Message("rank {rank}")
    String rank(String rank);

    @Message("place {place}")
    String place(String place);

    @Message("{#if up}up from {from}{#else}down from {from}{/if}")
    String moved(boolean up, int from);

    @Message("not ready, reload")
    String not_ready();

    @Message("Not published")
    String hidden();

    @Message("Publish")
    String publish();

    @Message("Hide")
    String hide();

    @Message(
            "Visitors won’t see {name} on the boards of {arena} any more. Its votes still count for the others’ scores.")
    String hide_sure(String name, String arena);

    @Message("Visitors will see {name} on the boards of {arena}.")
    String publish_sure(String name, String arena);

    @Message("What visitors see")
    String visibility();
}
