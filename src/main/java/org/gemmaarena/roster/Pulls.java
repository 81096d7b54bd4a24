package org.gemmaarena.roster;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.gemmaarena.catalogue.Availability;
import org.gemmaarena.catalogue.Backends;
import org.gemmaarena.inference.Backend;
import org.gemmaarena.roster.PullLog.Wish;
import org.gemmaarena.roster.PullState.State;
import org.gemmaarena.web.ProblemException;
import org.jboss.logging.Logger;

/** Has backends fetch models. A pull is run by the process that was asked for it, and ends with it. */
@ApplicationScoped
class Pulls {

    private static final Logger LOG = Logger.getLogger(Pulls.class);
    private static final Pattern NAME = Pattern.compile("(\\w[\\w-]*/)?\\w[\\w.-]*(:\\w[\\w.-]*)?");
    private static final int LONGEST = 200;

    private final Map<UUID, PullRun> runs = new ConcurrentHashMap<>();
    private final PullLog log;
    private final Backends backends;
    private final Availability availability;
    private final PullConfig config;
    private final RosterMessages words;

    Pulls(PullLog log, Backends backends, Availability availability, PullConfig config, RosterMessages words) {
        this.log = log;
        this.backends = backends;
        this.availability = availability;
        this.config = config;
        this.words = words;
    }

    /** @throws ProblemException 404, 400 or 409 where that can't be pulled, or is being pulled */
    PullState start(String backend, String model, String actor) {
        requireBackend(backend);
        if (backends.kind(backend) != Backend.Kind.OLLAMA) {
            throw ProblemException.conflict(words.pull_unsupported());
        }
        if (!isAllowed(model)) {
            throw ProblemException.invalid("model", words.pull_name());
        }
        var id = log.start(backend, model, actor);
        var run = new PullRun();
        runs.put(id, run);
        run.start(backends.server(backend), model, config.idleLimit());
        return log.one(backend, id);
    }

    List<PullState> newest(String backend) {
        requireBackend(backend);
        return log.newest(backend);
    }

    PullState one(String backend, UUID id) {
        return log.one(backend, id);
    }

    /** Whichever process runs it; one that has ended stays as it is. */
    void cancel(String backend, UUID id, String actor) {
        log.requestCancel(backend, id, actor);
        var run = runs.get(id);
        if (run != null) {
            run.cancel();
            note(id, run);
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void note() {
        runs.forEach(this::note);
    }

    private void note(UUID id, PullRun run) {
        var progress = run.progress();
        try {
            var wish = log.note(id, progress);
            if (wish != Wish.GO_ON) {
                run.cancel();
            }
            if (wish == Wish.FORGET) {
                runs.remove(id);
                return;
            }
        } catch (RuntimeException failure) {
            LOG.warnf("How far a pull is can't be kept now: %s", failure);
            return;
        }
        if (progress.state() != State.RUNNING && runs.remove(id) != null && progress.state() == State.DONE) {
            Infrastructure.getDefaultWorkerPool().execute(availability::lookAgain);
        }
    }

    /** Ollama takes a host before the name: it would ask any that it can reach. */
    private boolean isAllowed(String model) {
        var name = config.hosts().orElse(List.of()).stream()
                .map(host -> host + "/")
                .filter(model::startsWith)
                .findFirst()
                .map(host -> model.substring(host.length()))
                .orElse(model);
        return model.length() <= LONGEST && NAME.matcher(name).matches();
    }

    private void requireBackend(String name) {
        if (!backends.names().contains(name)) {
            throw ProblemException.notFound(words.backend_unknown());
        }
    }
}
