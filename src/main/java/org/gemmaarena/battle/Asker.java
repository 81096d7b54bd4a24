package org.gemmaarena.battle;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.gemmaarena.catalogue.Backends;
import org.gemmaarena.inference.Media;
import org.jboss.logging.Logger;

/** Asks models what a battle asks them, with all that was said, shown and played before. */
@ApplicationScoped
class Asker {

    private static final Logger LOG = Logger.getLogger(Asker.class);

    /** Puts the question of a battle to one side's model; never blocks, and ends the run where it can't be put. */
    interface Question {
        void ask(AnswerRun run, Side side);
    }

    private final Attachments attachments;
    private final Backends backends;

    Asker(Attachments attachments, Backends backends) {
        this.attachments = attachments;
        this.backends = backends;
    }

    /** The question of the last turn. Pictures and sounds are read when it is put: before, a battle may wait long. */
    Question question(StoredBattle stored) {
        return attachments.any(stored.battle().id)
                ? (run, side) -> askWithMedia(run, stored, side)
                : (run, side) -> ask(run, stored, side, Map.of());
    }

    private void askWithMedia(AnswerRun run, StoredBattle stored, Side side) {
        Uni.createFrom()
                .item(() -> attachments.media(stored.battle().id))
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .subscribe()
                .with(media -> ask(run, stored, side, media), failure -> {
                    LOG.errorf(failure, "What goes with a prompt could not be read");
                    run.interrupt();
                });
    }

    private void ask(AnswerRun run, StoredBattle stored, Side side, Map<Integer, List<Media>> media) {
        try {
            var contestant = stored.battle().contestant(side);
            run.start(backends.server(contestant.backend()), Conversation.request(stored, side, media));
        } catch (IllegalStateException gone) {
            LOG.warnf("A battle can't go on: %s", gone.getMessage());
            run.interrupt();
        }
    }
}
