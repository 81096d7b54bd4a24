package org.gemmaarena.privacy;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the admin's privacy page and of its calls. */
@MessageBundle("privacydesk")
public interface PrivacyDeskMessages {

    @Message("How long what people write is kept, and erasing somebody on request. Visitors read the same at")
    String lead();

    @Message("Settings in force")
    String settings();

    @Message("Prompts, answers, attachments")
    String texts();

    @Message("The same without a vote")
    String unvoted();

    @Message("Digests of addresses")
    String addresses();

    @Message("as long as the arena is there")
    String forever();

    @Message(
            "They are set by arena.privacy.keep-texts, arena.privacy.keep-unvoted and arena.integrity.address-retention."
                    + " Votes from imports stay as they are: they are your own data.")
    String keys();

    @Message("The daily job")
    String job();

    @Message("It has not run yet; it does so once a day.")
    String never_ran();

    @Message("When")
    String when();

    @Message("By")
    String by();

    @Message("Battles emptied")
    String battles();

    @Message("Attachments")
    String attachments();

    @Message("Addresses")
    String forgotten_addresses();

    @Message("Reporters")
    String reporters();

    @Message("Took")
    String took();

    @Message("{count} ms")
    String milliseconds(long count);

    @Message("Run now")
    String run();

    @Message("Remove now whatever is older than the settings allow? There is no way back.")
    String run_sure();

    @Message("Erase a voter")
    String erase();

    @Message(
            "The voter’s battles are deleted with all that was said in them, and so are addresses, the invitation and the"
                    + " words of reports. Votes stay and boards don’t change; the votes’ new number stands for nobody. Backups and"
                    + " exports made before are yours to delete.")
    String erase_text();

    @Message("The voter’s number")
    String voter();

    @Message("As on the page of the voter, such as 1b4e28ba-2fa1-41d2-883f-0016d3cca427")
    String voter_hint();

    @Message("Why")
    String reason();

    @Message("It stays on record: write no name here.")
    String reason_hint();

    @Message("Erase")
    String erase_now();

    @Message("Last erasures")
    String erasures();

    @Message("Nobody was erased yet.")
    String no_erasures();

    @Message("What there was")
    String removed();

    @Message(
            "{#if battles == 1}Deletes one battle with all that was said in it{#else}Deletes {battles} battles with all that"
                    + " was said in them{/if}{#if votes == 0}; there is no vote.{#else if votes == 1}; the one vote stays, as"
                    + " nobody’s.{#else}; {votes} votes stay, as nobody’s.{/if}{#if invited} The personal link ends.{/if} There is no"
                    + " way back.")
    String preview(long battles, long votes, boolean invited);

    @Message("A voter’s number has 36 characters, such as 1b4e28ba-2fa1-41d2-883f-0016d3cca427.")
    String voter_malformed();

    @Message("There is nothing of a voter with this number.")
    String voter_unknown();

    @Message("What is old is being removed already; try again in a moment.")
    String under_way();
}
