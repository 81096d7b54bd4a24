package org.gemmaarena.catalogue;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What pages say of the models' state; never which of them will meet. */
@MessageBundle("lineup")
public interface LineupMessages {

    @Message("These answers were written in advance to show how the arena works. No Gemma is running,"
            + " and these votes never mix with those on real models.")
    String demonstration();

    @Message("The demonstration is ready.")
    String demonstration_ready();

    @Message("{count} models are ready.")
    String ready(int count);

    @Message("The model server doesn’t answer, so no battle can start now.")
    String unreachable();

    @Message("Fewer than two models are installed on the model server, so no battle can start yet.")
    String missing();
}
