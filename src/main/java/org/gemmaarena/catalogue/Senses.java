package org.gemmaarena.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.gemmaarena.inference.Input;
import org.gemmaarena.inference.ServedModel;

/**
 * What models can take besides text: what is known of the model, and what its server says. A server is asked once for
 * each digest; where it gives none, or does not answer, once a minute.
 */
@ApplicationScoped
class Senses {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(2);
    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);

    private record Question(String backend, String servedName, String digest) {}

    /** @param inputs empty where the server did not tell */
    private record Told(Optional<Set<Input>> inputs, Instant until) {}

    private final Map<Question, Told> told = new ConcurrentHashMap<>();
    private final Backends backends;
    private final Clock clock;

    Senses(Backends backends, Clock clock) {
        this.backends = backends;
        this.clock = clock;
    }

    /**
     * Asks all that have to be asked at once.
     *
     * @param served the models with what their backends list of them
     * @return by the model's id
     */
    Map<String, Set<Input>> of(Map<Model, ServedModel> served) {
        var questions = new HashMap<String, CompletableFuture<Set<Input>>>();
        served.forEach((model, found) ->
                questions.put(model.id(), ask(model, found).thenApply(answer -> inputs(model.facts(), answer))));
        var inputs = new HashMap<String, Set<Input>>();
        questions.forEach((id, answer) -> inputs.put(id, answer.join()));
        return Map.copyOf(inputs);
    }

    /** What both the model and its server can take; where one of them is unknown, the other alone says. */
    static Set<Input> inputs(ModelFacts facts, Optional<Set<Input>> told) {
        var known = Optional.ofNullable(facts).map(ModelFacts::takes);
        var both = new HashSet<>(told.or(() -> known).orElse(Set.of()));
        known.ifPresent(both::retainAll);
        return Set.copyOf(both);
    }

    private CompletableFuture<Optional<Set<Input>>> ask(Model model, ServedModel found) {
        if (found.inputs() != null) {
            return CompletableFuture.completedFuture(Optional.of(found.inputs()));
        }
        var question = new Question(model.backend(), model.servedName(), found.digest());
        var before = told.get(question);
        return before != null && clock.instant().isBefore(before.until())
                ? CompletableFuture.completedFuture(before.inputs())
                : ask(question);
    }

    private CompletableFuture<Optional<Set<Input>>> ask(Question question) {
        return backends.server(question.backend())
                .inputs(question.servedName(), TIME_LIMIT)
                .map(Optional::of)
                .onFailure()
                .recoverWithItem(Optional.empty())
                .invoke(inputs -> told.put(question, new Told(inputs, until(question, inputs.isPresent()))))
                .subscribeAsCompletionStage();
    }

    private Instant until(Question question, boolean answered) {
        return answered && question.digest() != null
                ? Instant.MAX
                : clock.instant().plus(ASK_AGAIN);
    }
}
