package org.gemmaarena.roster;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about models. */
@MessageBundle("modelpage")
public interface ModelPageMessages {

    @Message("Who battles, and how. A change counts for the battles that begin after it; on other replicas"
            + " within seconds.")
    String lead();

    @Message("Model")
    String model();

    @Message("Id")
    String id();

    @Message("Battles")
    String battles();

    @Message("{#if enabled}yes{#else}no{/if}")
    String yes(boolean enabled);

    @Message("At its backend")
    String served();

    @Message("{#switch served}{#case 'READY'}ready{#case 'MISSING'}missing{#else}backend doesn’t answer{/switch}")
    String served_as(String served);

    @Message("set here")
    String stored();

    @Message("Version")
    String version();

    @Message("Since")
    String since();

    @Message("{name} is not what it was")
    String notice_title(String name);

    @Message("Since {moment}, other than before: {what}. Votes since then count for the same entry of the board,"
            + " which says when it changed. Leave it so, or let it go on as an entry of its own from now on?")
    String notice(String moment, String what);

    @Message("Keep as one entry")
    String keep();

    @Message("Split it off")
    String split();

    @Message("The entry stays on the board as it is and battles no more. The model goes on under a new id,"
            + " without votes. Votes since the change was noticed stay with the old entry.")
    String split_confirm();

    @Message("Backends")
    String backends();

    @Message("{#switch state}{#case 'UP'}up{#case 'DOWN'}down{#else}not looked at yet{/switch}")
    String backend_state(String state);

    @Message("since {moment}")
    String backend_since(String moment);

    @Message("Offers")
    String offers();

    @Message("nothing")
    String nothing();

    @Message("Add a model")
    String add();

    @Message("Name at the backend")
    String served_name();

    @Message("It battles at once")
    String add_enabled();

    @Message("Empty: made of the name")
    String id_hint();

    @Message("Fetch a model")
    String pull();

    @Message("A name of Ollama’s library, such as gemma4:e2b")
    String pull_hint();

    @Message("Fetch")
    String pull_button();

    @Message("Cancel fetching")
    String pull_cancel();

    @Message("Fetched. Read the page again to add it.")
    String pull_done();

    @Message("Cancelled.")
    String pull_cancelled();

    @Message("The arena’s process ended, and the fetching with it. What was fetched is kept; start again to go on.")
    String pull_lost();

    @Message("Settings")
    String settings();

    @Message("Set here: it wins over the configuration until it is given back.")
    String settings_stored();

    @Message("As the configuration has it. A change here wins over it until it is given back.")
    String settings_configured();

    @Message("{#switch field}{#case 'enabled'}Battles{#case 'weight'}Weight{#case 'label'}Label{#case"
            + " 'backend'}Backend{#case 'servedName'}Name at the backend{#case 'temperature'}Temperature{#case"
            + " 'topP'}Top-p{#case 'topK'}Top-k{#case 'maxTokens'}Longest answer, tokens{#case 'context'}Context,"
            + " tokens{#case 'thinking'}Thinks first{#case 'systemPrompt'}System prompt{#case 'facts'}Facts{#case"
            + " 'digest'}Weights (digest){#else}{field}{/switch}")
    String field(String field);

    @Message("How many times as likely as others it is drawn: 1 is usual. Among three models or more no pair"
            + " takes more than half of the battles.")
    String weight_hint();

    @Message("If it may answer otherwise after this change")
    String contestant();

    @Message("Keep as one entry: the board says when it changed")
    String contestant_keep();

    @Message("Split: the old one stays on the board and battles no more, this one goes on under a new id")
    String contestant_split();

    @Message("Why")
    String reason();

    @Message("Save")
    String save();

    @Message("Give back to the configuration")
    String reset();

    @Message("{#if configured}The model is again as the configuration has it.{#else}The model leaves the arena."
            + " Its votes stay.{/if}")
    String reset_confirm(boolean configured);

    @Message("Facts")
    String facts();

    @Message("What people may know of it; the API shows it. It does not change how the model answers.")
    String facts_note();

    @Message("Parameters, billions")
    String parameters();

    @Message("Active for each token, billions")
    String active();

    @Message("Longest context, tokens")
    String context_tokens();

    @Message("Reads")
    String inputs();

    @Message("text")
    String inputs_text();

    @Message("text and pictures")
    String inputs_image();

    @Message("text and sound")
    String inputs_audio();

    @Message("text, pictures and sound")
    String inputs_both();

    @Message("Licence")
    String licence();

    @Message("Tag in Ollama’s library")
    String tag();

    @Message("Repository on Hugging Face")
    String repository();

    @Message("Test")
    String test();

    @Message("Asks this model alone, as it is set now. Nothing is kept. It does not wait in line: battles at the"
            + " same backend may get slower, and another model may have to make room.")
    String test_note();

    @Message("Prompt")
    String prompt();

    @Message("Ask")
    String ask();

    @Message("Stop")
    String stop();

    @Message("Answer")
    String answer();

    @Message("Thoughts")
    String thoughts();

    @Message("Request as sent")
    String request();

    @Message("Load")
    String load();

    @Message("Queue")
    String queue();

    @Message("First token")
    String first_token();

    @Message("Speed")
    String speed();

    @Message("Total")
    String total();

    @Message("Tokens")
    String tokens();

    @Message("\\{n} ms")
    String milliseconds();

    @Message("\\{n} tokens/s")
    String per_second();

    @Message("\\{prompt} read, \\{output} written")
    String token_counts();

    @Message("The connection broke before the answer ended.")
    String broken();

    @Message("Versions")
    String versions();

    @Message("No version yet: it has never battled, and was never changed.")
    String no_versions();

    @Message("When")
    String when();

    @Message("Who")
    String who();

    @Message("What")
    String what();

    @Message("{#switch kind}{#case 'FIRST'}first battled so{#case 'ADDED'}added{#case 'CHANGED'}changed{#case"
            + " 'RESET'}given back to the configuration{#case 'CONFIGURED'}the configuration changed{#case"
            + " 'SERVED'}the backend serves something else{#else}split{/switch}")
    String kind(String kind);

    @Message("On the board")
    String on_board();

    @Message("{#switch contestant}{#case 'PENDING'}to be decided{#case 'KEEP'}kept as one"
            + " entry{#else}split{/switch}")
    String contestancy(String contestant);

    @Message("none")
    String none();

    @Message("All models")
    String all();

    @Message("Older versions")
    String older();
}
