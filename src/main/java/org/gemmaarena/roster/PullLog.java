package org.gemmaarena.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.admin.Audit;
import org.gemmaarena.roster.PullState.State;
import org.gemmaarena.web.ProblemException;

/** The pulls in the database, where every replica can read them. */
@ApplicationScoped
class PullLog {

    /** What is to become of a pull that runs. */
    enum Wish {
        GO_ON,
        STOP,
        /** Nothing is known of it any more, as after a restore: it is to stop and to be forgotten. */
        FORGET
    }

    /** A pull whose process says nothing for so long has ended with it. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final int MOST = 10;
    private static final int LONGEST_STATUS = 200;
    private static final int LONGEST_FAILURE = 500;

    private final Settings settings;
    private final Audit audit;
    private final Clock clock;
    private final RosterMessages words;

    PullLog(Settings settings, Audit audit, Clock clock, RosterMessages words) {
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.words = words;
    }

    /** @throws ProblemException 409 if the same is being pulled already */
    @Transactional
    UUID start(String backend, String model, String actor) {
        settings.lock();
        var now = clock.instant();
        if (ModelPull.runs(backend, model, now.minus(SILENCE))) {
            throw ProblemException.conflict(words.pulled_already());
        }
        var pull = new ModelPull();
        pull.id = UUID.randomUUID();
        pull.backend = backend;
        pull.model = model;
        pull.state = State.RUNNING;
        pull.startedBy = actor;
        pull.startedAt = now;
        pull.seenAt = now;
        pull.persist();
        audit.record(actor, "pull-model", "backends/" + backend, model, null);
        return pull.id;
    }

    @Transactional
    List<PullState> newest(String backend) {
        return ModelPull.newest(backend, MOST).stream().map(this::state).toList();
    }

    /** @throws ProblemException 404 if there is none */
    @Transactional
    PullState one(String backend, UUID id) {
        return state(require(backend, id));
    }

    @Transactional
    void requestCancel(String backend, UUID id, String actor) {
        var pull = require(backend, id);
        if (ModelPull.requestCancel(id)) {
            audit.record(actor, "cancel-pull", "backends/" + backend, pull.model, null);
        }
    }

    /** Keeps how far a pull is, unless it has ended; whoever wants it to stop is not written over. */
    @Transactional
    Wish note(UUID id, PullRun.Progress progress) {
        ModelPull.note(
                id,
                progress,
                cut(progress.status(), LONGEST_STATUS),
                progress.failure() == null ? null : cut(words(progress), LONGEST_FAILURE),
                clock.instant());
        return ModelPull.cancelRequested(id)
                .map(requested -> requested ? Wish.STOP : Wish.GO_ON)
                .orElse(Wish.FORGET);
    }

    private String words(PullRun.Progress progress) {
        var failure = progress.failure();
        return switch (failure.kind()) {
            case REFUSED -> words.pull_refused(failure.getMessage());
            case CUT -> words.pull_cut();
            case SILENT -> words.pull_silent();
            case UNREACHABLE -> words.pull_unreachable();
            case UNSUPPORTED -> words.pull_unsupported();
        };
    }

    private ModelPull require(String backend, UUID id) {
        return ModelPull.of(backend, id).orElseThrow(() -> ProblemException.notFound(words.pull_unknown()));
    }

    private PullState state(ModelPull pull) {
        boolean lost = pull.state == State.RUNNING
                && pull.seenAt.isBefore(clock.instant().minus(SILENCE));
        return new PullState(
                pull.id,
                pull.backend,
                pull.model,
                lost ? State.LOST : pull.state,
                pull.status,
                pull.completed,
                pull.total,
                pull.failure,
                pull.startedBy,
                pull.startedAt);
    }

    private static String cut(String text, int most) {
        var kept = text == null ? null : text.replace("\0", "");
        return kept == null || kept.length() <= most ? kept : kept.substring(0, most - 1) + "…";
    }
}
