package org.gemmaarena.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words in which a parameter of an address is refused. */
@MessageBundle("parameter")
public interface ParameterMessages {

    @Message("“{parameter}” takes one of: {known}.")
    String one_expected(String parameter, String known);

    @Message("“{parameter}” takes a name of at most {most} characters.")
    String name_expected(String parameter, int most);

    @Message("“{parameter}” takes a whole id, such as 00000000-0000-0000-0000-000000000000.")
    String id_expected(String parameter);

    @Message(
            "“{parameter}” takes a day such as 2026-01-31, or a moment such as 2026-01-31T12:00 or 2026-01-31T12:00:00Z.")
    String moment_expected(String parameter);

    @Message("“{parameter}” takes a whole number from 1 to {most}.")
    String number_expected(String parameter, String most);
}
