package org.gemmaarena.backup;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of backups and restores. */
@MessageBundle("backup")
public interface BackupMessages {

    @Message("Backup")
    String title();

    @Message("One file holds the whole arena as it is at one moment: votes, battles with their texts and attachments, "
            + "settings, admin accounts, the audit log. Battles go on meanwhile.")
    String lead();

    @Message("Votes")
    String votes();

    @Message("Database")
    String database();

    @Message("Schema")
    String schema();

    @Message("{version} ({kind})")
    String schema_of(String version, String kind);

    @Message("{size} on disk; a backup is usually smaller")
    String on_disk(String size);

    @Message("Download a backup")
    String download();

    @Message(
            "Keep the file like a password. Prompts and answers stand in it, and the secret that signs cookies unless it "
                    + "is configured; with it, addresses can be found from their digests.")
    String secret();

    @Message("{most} backups are being taken already. Try again when one is done.")
    String too_many_downloads(int most);

    @Message("A link on another site can’t take a backup. Take it on the page of backups at the admin’s desk.")
    String other_site();

    @Message("By a command:")
    String by_command();

    @Message("{votes} in {arenas} {#if arenas == 1}arena{#else}arenas{/if}")
    String votes_in(String votes, int arenas);

    @Message("no votes yet")
    String no_votes();

    @Message("Restore")
    String restore();

    @Message(
            "Any empty arena can become what a backup holds, on either database, of this version or a later one. Boards "
                    + "are then the same to the last digit.")
    String restore_lead();

    @Message(
            "This arena has battles or votes, so it can’t take a backup. Start one with an empty database, and restore "
                    + "there: on this page, or at its start by arena.restore.file.")
    String restore_elsewhere();

    @Message(
            "What this arena has by now (settings, admin accounts, invitations, audit log) is replaced. Afterwards everybody "
                    + "signs in again, by the accounts of the backup; a password configured here and not there replaces that of its "
                    + "account. Nothing changes unless all of the file is good.")
    String restore_replaces();

    @Message("Backup file")
    String file();

    @Message("Restore this backup")
    String restore_button();

    @Message("Choose a backup first.")
    String choose();

    @Message("Sending the file …")
    String sending();

    @Message("The file is here. Its rows are being restored …")
    String restoring();

    @Message("Restored: {rows} rows, as of {time}. Sign in again to go on.")
    String restored(String rows, String time);

    @Message("To the leaderboard")
    String to_board();

    @Message("The file broke off while it was sent. Nothing was restored.")
    String broke_off();

    @Message("The file cannot be stored here, perhaps for lack of room. Nothing was restored.")
    String cannot_store();

    @Message("The file is larger than {bytes} bytes (arena.restore.max-body-size). Nothing was restored.")
    String too_large(long bytes);

    @Message(
            "This arena is not empty: it has battles or votes, and a restore would lose them. Nothing was restored. Start "
                    + "an arena with an empty database for it.")
    String not_empty();

    @Message("A restore is under way already.")
    String under_way();

    @Message("This is no backup of an arena. Nothing was restored.")
    String no_backup();

    @Message("The backup is damaged or incomplete. Nothing was restored.")
    String broken();

    @Message("The backup was made by a newer version ({version}). Update this arena first. Nothing was restored.")
    String newer(String version);

    @Message(
            "The backup holds “{part}”, which this arena doesn’t know. Restore it with the version that made it. Nothing "
                    + "was restored.")
    String unknown_part(String part);

    @Message("The rows of the backup don’t fit into this arena. Restore it with the version that made it. Nothing was "
            + "restored.")
    String does_not_fit();

    @Message("arena.restore.file: {path} can’t be read.")
    String unreadable(String path);
}
