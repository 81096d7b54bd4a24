package org.gemmaarena.leaderboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a {@link Finding} is in words. Each kind has its own; none says more than the verdict. */
@MessageBundle("finding")
public interface FindingMessages {

    /** The kind and the names of a finding, and the votes needed or null, as one sentence. */
    @Message("{#switch kind}{#case 'AHEAD'}{first} is ahead of {second}."
            + "{#case 'AHEAD_BUT_BELOW'}{first} wins its own battles with {second}, though {second} stands above it on the"
            + " board (by its votes against the others)."
            + "{#case 'LEADS'}{first} leads {second}, but they can’t be told apart yet; {#if needed}about {needed} more"
            + " {#if needed == '1'}vote{#else}votes{/if} to tell, if the present gap holds.{#else}it would take very many"
            + " more votes.{/if}"
            + "{#case 'EVEN'}{first} and {second} can’t be told apart yet; so far neither leads."
            + "{#case 'UNMET'}{first} and {second} have not met.{/switch}")
    String sentence(String kind, String first, String second, String needed);

    /** The same in the row of {@code name}, which stands above the other one. */
    @Message(
            "{#switch kind}{#case 'AHEAD'}{#if first == name}ahead of {second}{#else}{first} is ahead{/if}"
                    + "{#case 'AHEAD_BUT_BELOW'}{first} won their own battles, though below"
                    + "{#case 'LEADS'}{#if first == name}leads {second}{#else}{first} leads in their own battles{/if};"
                    + " {#if needed}about {needed} more {#if needed == '1'}vote{#else}votes{/if} to tell{#else}very many more votes"
                    + " to tell{/if}"
                    + "{#case 'EVEN'}level with {#if first == name}{second}{#else}{first}{/if} so far{#case 'UNMET'}have not met{/switch}")
    String against(String name, String kind, String first, String second, String needed);

    /** The same where both names stand beside it. */
    @Message("{#switch kind}{#case 'AHEAD'}{first} is ahead"
            + "{#case 'AHEAD_BUT_BELOW'}{first} is ahead here, though below on the board"
            + "{#case 'LEADS'}{first} leads; {#if needed}about {needed} more {#if needed == '1'}vote{#else}votes{/if} to"
            + " tell{#else}very many more votes to tell{/if}"
            + "{#case 'EVEN'}neither leads{#case 'UNMET'}have not met{/switch}")
    String ofPair(String kind, String first, String second, String needed);
}
