package org.gemmaarena.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words that surround every page under {@code /admin}. */
@MessageBundle("desk")
public interface DeskMessages {

    @Message("Admin")
    String rail();

    @Message("Overview")
    String overview();

    @Message("Leaderboard")
    String leaderboard();

    @Message("Snapshots")
    String snapshots();

    @Message("Models")
    String models();

    @Message("Votes and battles")
    String votes();

    @Message("Voters")
    String voters();

    @Message("Reports")
    String reports();

    @Message("Sample prompts")
    String prompts();

    @Message("Invitations")
    String invitations();

    @Message("Audit log")
    String audit();

    @Message("Privacy")
    String privacy();

    @Message("Backup")
    String backup();

    @Message("Account")
    String account();

    @Message("Signed in as {user}")
    String signed_in(String user);

    @Message("You may look, but change nothing.")
    String viewer();

    @Message("Sign out")
    String sign_out();

    @Message("Cancel")
    String cancel();

    @Message("Do it")
    String confirm();

    @Message("The arena doesn’t answer. Nothing is known to have changed; try again in a moment.")
    String no_answer();
}
