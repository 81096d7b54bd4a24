package org.gemmaarena.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words in which something can’t be done for the admin. */
@MessageBundle("admin")
public interface AdminMessages {

    @Message("There is no vote on such a battle here.")
    String vote_unknown();

    @Message("Nobody with this id has voted here.")
    String voter_unknown();

    @Message("There is no such invitation here.")
    String invitation_unknown();

    @Message("An invitation ends in the future, or never.")
    String invitation_over();

    @Message("An invitation holds for a hundred years at most; leave its end away for one without an end.")
    String invitation_too_long();

    @Message("There is no such report here.")
    String report_unknown();

    @Message("There is no such battle here.")
    String battle_unknown();
}
