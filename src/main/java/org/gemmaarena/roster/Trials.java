package org.gemmaarena.roster;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gemmaarena.catalogue.Backends;
import org.gemmaarena.catalogue.Catalogue;
import org.gemmaarena.catalogue.Model;
import org.gemmaarena.inference.GenerationRequest;
import org.gemmaarena.inference.Message;
import org.gemmaarena.inference.Role;
import org.gemmaarena.web.ProblemException;

/** Puts a prompt to one model as it is set, beside all battles and their line. Nothing of it is kept. */
@ApplicationScoped
class Trials {

    private static final int MOST_AT_ONCE = 3;
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final AtomicInteger running = new AtomicInteger();
    private final Catalogue catalogue;
    private final Backends backends;
    private final Clock clock;
    private final RosterMessages words;

    Trials(Catalogue catalogue, Backends backends, Clock clock, RosterMessages words) {
        this.catalogue = catalogue;
        this.backends = backends;
        this.clock = clock;
        this.words = words;
    }

    /**
     * Cancelling it ends the model's work.
     *
     * @throws ProblemException 404 for an unknown model, 409 if its backend is not configured any more, 503 if there are too
     *     many already
     */
    Multi<TrialEvent> run(String id, String prompt) {
        var model = catalogue.models().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(words.model_unknown()));
        if (!backends.names().contains(model.backend())) {
            throw ProblemException.conflict(words.backend_unknown());
        }
        if (running.get() >= MOST_AT_ONCE) {
            throw tooMany();
        }
        var events = events(model, prompt);
        return Multi.createFrom().deferred(() -> {
            if (running.incrementAndGet() > MOST_AT_ONCE) {
                running.decrementAndGet();
                return Multi.createFrom().failure(tooMany());
            }
            return events.onTermination().invoke(running::decrementAndGet);
        });
    }

    private ProblemException tooMany() {
        return ProblemException.unavailable(words.too_many_trials(), RETRY);
    }

    private Multi<TrialEvent> events(Model model, String prompt) {
        var request = request(model, prompt);
        var server = backends.server(model.backend());
        var sent = server.wire(request).stream()
                .map(wire -> (TrialEvent) new TrialEvent.Request(wire.method(), wire.path(), wire.body()));
        return Multi.createFrom().deferred(() -> {
            var run = new TrialRun(clock, words.trial_failed());
            var answer = server.generate(request)
                    .map(run::see)
                    .select()
                    .first(LIMIT)
                    .onCompletion()
                    .continueWith(() -> run.over() ? List.of() : List.of(run.fail(words.trial_too_long())));
            return Multi.createBy().concatenating().streams(Multi.createFrom().items(sent), answer);
        });
    }

    private static GenerationRequest request(Model model, String prompt) {
        var messages = new ArrayList<Message>();
        if (model.systemPrompt() != null) {
            messages.add(new Message(Role.SYSTEM, model.systemPrompt()));
        }
        messages.add(new Message(Role.USER, prompt));
        return new GenerationRequest(model.servedName(), messages, model.sampling());
    }
}
