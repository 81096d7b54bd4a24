package org.gemmaarena.battle;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the admin's page of reports. */
@MessageBundle("reports")
public interface ReportDeskMessages {

    @Message("What visitors object to in published battles. Whoever reports stays unknown, and so does who published.")
    String lead();

    @Message("Which reports")
    String which();

    @Message("Open")
    String open();

    @Message("Dealt with")
    String resolved();

    @Message("Nobody objects to anything.")
    String none();

    @Message("Nothing was dealt with yet.")
    String none_resolved();

    @Message("{#if reports == 1}the only report of this battle{#else}one of {reports} reports of this battle{/if}")
    String reports(long reports);

    @Message("The battle begins:")
    String begins();

    @Message("No words were given.")
    String no_words();

    @Message("published")
    String published();

    @Message("private")
    String is_private();

    @Message("Taken back: {reason}")
    String taken_back(String reason);

    @Message("Read the battle")
    String read();

    @Message("See it with its vote")
    String review();

    @Message("Why is it taken back? Only admins read this.")
    String why();

    @Message("Take back")
    String take_back();

    @Message("The battle can then be read by its owner only, who can’t publish it again. This can’t be undone.")
    String take_back_confirm();

    @Message("Dealt with")
    String resolve();

    @Message("Open again")
    String reopen();

    @Message("Older reports")
    String older();
}
