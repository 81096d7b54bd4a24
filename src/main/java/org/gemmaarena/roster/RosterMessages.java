package org.gemmaarena.roster;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words in which something can’t be done with models and backends. */
@MessageBundle("roster")
public interface RosterMessages {

    @Message("There is no such model here.")
    String model_unknown();

    @Message("There is already a model with the id “{id}”.")
    String model_taken(String id);

    @Message("There is no such version of this model.")
    String version_unknown();

    @Message("It has been decided already whether this is another contestant.")
    String decided();

    @Message("No backend with this name is configured.")
    String backend_unknown();

    @Message("The backend doesn’t offer a model with this name now.")
    String not_offered();

    @Message("No id can be made of this name; give one.")
    String id_needed();

    @Message("The longest answer must be shorter than the context, which holds the prompt as well.")
    String too_many_tokens();

    @Message("Fewer than two models would be left to battle. Enable another one first.")
    String two_needed();
}
