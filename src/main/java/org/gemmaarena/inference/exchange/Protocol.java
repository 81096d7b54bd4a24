package org.gemmaarena.inference.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gemmaarena.inference.GenerationRequest;
import org.gemmaarena.inference.Input;
import org.gemmaarena.inference.LoadedModel;
import org.gemmaarena.inference.PullProgress;
import org.gemmaarena.inference.Sampling;
import org.gemmaarena.inference.ServedModel;

/** How one kind of server is asked, and how its answers are read. Safe for use by many threads. */
public interface Protocol {

    /** The request for a streamed answer. */
    HttpRequest generation(GenerationRequest request);

    /** Another form of the same request, if the refusal was about the form. Asked at most once per answer. */
    default Optional<HttpRequest> otherForm(GenerationRequest request, Refusal refusal) {
        return Optional.empty();
    }

    /** A reader for one answer. */
    AnswerReader reader();

    /** The request for the list of models. */
    HttpRequest listing();

    /**
     * The models of the list.
     *
     * @throws IllegalArgumentException if it isn't such a list
     */
    List<ServedModel> models(JsonNode list);

    /** The request for what is known of one model. */
    HttpRequest description(String model);

    /**
     * What the model takes besides text.
     *
     * @throws IllegalArgumentException if the answer does not tell
     */
    Set<Input> inputs(JsonNode description);

    /** The request to load a model, where the protocol has one. */
    default Optional<HttpRequest> preload(String model, Sampling sampling) {
        return Optional.empty();
    }

    /** The request to fetch a model, where the protocol has one; it is answered line by line. */
    default Optional<HttpRequest> pull(String model) {
        return Optional.empty();
    }

    /** What a line of the answer to {@link #pull} tells; empty where it says that the model is there. */
    default Optional<PullProgress> progress(JsonNode line) {
        return Optional.empty();
    }

    /** The request for what is loaded. */
    HttpRequest loaded();

    /** The models in memory; empty where that answer doesn't tell. */
    Optional<List<LoadedModel>> loaded(JsonNode answer);
}
