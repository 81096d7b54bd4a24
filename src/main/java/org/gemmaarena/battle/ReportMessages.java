package org.gemmaarena.battle;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of reporting a published battle. */
@MessageBundle("report")
public interface ReportMessages {

    @Message("Report this battle")
    String open();

    @Message("What is wrong with it?")
    String title();

    @Message("It tells of a person who did not agree")
    String personal();

    @Message("It is against the law")
    String illegal();

    @Message("It is offensive")
    String offensive();

    @Message("Something else")
    String other();

    @Message("In your words (optional)")
    String reason();

    @Message("Only the people who run this arena read this. They learn neither your name nor your address.")
    String who_reads();

    @Message("Send report")
    String send();

    @Message("Cancel")
    String cancel();

    @Message("Choose what is wrong first.")
    String choose();

    @Message("Thank you. The people who run this arena will look at it.")
    String thanks();
}
