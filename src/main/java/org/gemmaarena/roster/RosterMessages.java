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

    @Message(
            "This model was changed meanwhile: it is at version {newest} now. Nothing was saved. Read the page again, look at what"
                    + " changed, and save yours anew.")
    String changed_since(int newest);

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

    @Message("Three trials are running already. Wait until one has ended.")
    String too_many_trials();

    @Message("The backend gave no answer.")
    String trial_failed();

    @Message("The answer took longer than a trial may.")
    String trial_too_long();

    @Message("Name a model of the backend’s own source, such as gemma4:e2b or someone/model:tag.")
    String pull_name();

    @Message("This backend is being told to fetch this model already.")
    String pulled_already();

    @Message("There is no such pull.")
    String pull_unknown();

    @Message("Only Ollama fetches models when it is told to.")
    String pull_unsupported();

    @Message("The backend says: {said}")
    String pull_refused(String said);

    @Message("The connection to the backend broke. What it has fetched it keeps; start again to go on.")
    String pull_cut();

    @Message("The backend said nothing for too long. What it has fetched it keeps; start again to go on.")
    String pull_silent();

    @Message("The backend can’t be reached.")
    String pull_unreachable();
}
