package org.gemmaarena.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page with the record. */
@MessageBundle("audit")
public interface AuditMessages {

    @Message("Who changed what, when and why. Entries are added, never changed. Times are UTC.")
    String lead();

    @Message("From")
    String from();

    @Message("Until")
    String to();

    @Message("Who")
    String actor();

    @Message("Did what")
    String action();

    @Message("To what")
    String target();

    @Message("Search")
    String search();

    @Message("Download")
    String export();

    @Message("Nothing has been recorded that fits.")
    String nothing();

    @Message("When")
    String when();

    @Message("Change")
    String change();

    @Message("Why")
    String reason();

    @Message("Before and after")
    String before_after();

    @Message("nothing")
    String nothing_there();

    @Message("Newest")
    String newest();

    @Message("Older")
    String older();
}
