package org.gemmaarena.battle;

import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.inference.FailureKind;
import org.gemmaarena.inference.GenerationEvent;
import org.gemmaarena.inference.GenerationRequest;
import org.gemmaarena.inference.ModelServer;
import org.gemmaarena.inference.Usage;
import org.gemmaarena.queue.Span;
import org.jboss.logging.Logger;

/** One attempt of a model at one answer: from the request to exactly one ending, however it comes about. */
final class AnswerRun {

    private static final Logger LOG = Logger.getLogger(AnswerRun.class);
    private static final int MOST_CHARACTERS = 400_000;

    private final UUID battle;
    private final Contestant contestant;
    private final LiveAnswer answer;
    private final Clock clock;
    private final Stopwatch stopwatch;
    private final Runnable changed;
    private final Consumer<Ending> ended;
    private Cancellable generation = () -> {};
    private boolean over;

    /** @param changed called after every piece of text, {@code ended} once */
    AnswerRun(
            UUID battle,
            Contestant contestant,
            LiveAnswer answer,
            BattleConfig limits,
            Clock clock,
            Runnable changed,
            Consumer<Ending> ended) {
        this.battle = battle;
        this.contestant = contestant;
        this.answer = answer;
        this.clock = clock;
        this.stopwatch = new Stopwatch(limits, clock.instant());
        this.changed = changed;
        this.ended = ended;
    }

    /** The wait in the line is over. */
    synchronized void admit() {
        stopwatch.admit();
    }

    /** Asks the model, unless the answer has been ended before. */
    void start(ModelServer server, GenerationRequest request) {
        synchronized (this) {
            if (over) {
                return;
            }
            stopwatch.start(clock.instant());
        }
        var started = server.generate(request)
                .subscribe()
                .with(this::accept, failure -> fail(FailureKind.TRY_AGAIN, failure.toString()));
        synchronized (this) {
            generation = started;
            if (!over) {
                return;
            }
        }
        started.cancel();
    }

    /** The person asked to stop: what there is to read stays. */
    void stop() {
        end(Outcome.STOPPED, null, Usage.UNKNOWN);
    }

    /** Nobody reads along any more, or this process ends: the side can be run again later. */
    void interrupt() {
        end(Outcome.ERROR, FailureKind.TRY_AGAIN, Usage.UNKNOWN);
    }

    /** The battle is not ours any more: ends the model's work and tells nobody. */
    void abort() {
        synchronized (this) {
            over = true;
        }
        generation.cancel();
    }

    /** When the model wrote, as far as it has. */
    synchronized Span span(String model) {
        return stopwatch.span(model, clock.instant());
    }

    void checkLimits() {
        Stopwatch.Limit exceeded;
        synchronized (this) {
            exceeded = over ? Stopwatch.Limit.NONE : stopwatch.exceeded(clock.instant());
        }
        switch (exceeded) {
            case SILENCE -> fail(FailureKind.TRY_AGAIN, "silent for too long");
            case LENGTH -> end(Outcome.LENGTH, null, Usage.UNKNOWN);
            case NONE -> {}
        }
    }

    private void accept(GenerationEvent event) {
        if (event instanceof GenerationEvent.Text text) {
            append(text.text());
        } else if (event instanceof GenerationEvent.Thought) {
            token();
        } else if (event instanceof GenerationEvent.Finished finished) {
            var outcome =
                    switch (finished.ending()) {
                        case STOP -> Outcome.STOP;
                        case LENGTH -> Outcome.LENGTH;
                    };
            end(outcome, null, finished.usage());
        } else if (event instanceof GenerationEvent.Failed failed) {
            fail(failed.kind(), failed.detail());
        }
    }

    private void append(String text) {
        boolean full;
        synchronized (this) {
            if (over) {
                return;
            }
            stopwatch.token(clock.instant());
            answer.append(PromptText.beginning(
                    text, MOST_CHARACTERS - answer.written().length()));
            full = answer.written().length() >= MOST_CHARACTERS - 1;
        }
        changed.run();
        if (full) {
            end(Outcome.LENGTH, null, Usage.UNKNOWN);
        }
    }

    private synchronized void token() {
        stopwatch.token(clock.instant());
    }

    /** Whoever reads the log beside an arena of their own does not learn who is battling unless they ask for it. */
    private void fail(FailureKind kind, String detail) {
        BattleInLog.about(battle, () -> {
            LOG.warnf("An answer failed (%s); which one and why is logged at DEBUG", kind);
            LOG.debugf("%s at backend '%s': %s", contestant.servedName(), contestant.backend(), detail);
        });
        end(Outcome.ERROR, kind, Usage.UNKNOWN);
    }

    private void end(Outcome outcome, FailureKind failure, Usage usage) {
        Ending ending;
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            ending = Ending.of(answer.writtenText(), outcome, failure, stopwatch.stats(usage, clock.instant()));
        }
        generation.cancel();
        ended.accept(ending);
    }
}
