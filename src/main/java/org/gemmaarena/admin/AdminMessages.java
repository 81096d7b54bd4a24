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

    @Message("There is no such report here.")
    String report_unknown();

    @Message("There is no such battle here.")
    String battle_unknown();

    @Message("“{parameter}” takes a whole number from {least} to {most}.")
    String number_expected(String parameter, long least, long most);

    @Message("“{parameter}” is a day such as 2026-01-31, or a time such as 2026-01-31T12:00:00Z.")
    String time_expected(String parameter);

    @Message("“{parameter}” takes up to {most} characters.")
    String too_long(String parameter, int most);
}
