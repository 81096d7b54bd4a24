package org.gemmaarena.battle;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import org.gemmaarena.catalogue.Backends;
import org.jboss.logging.Logger;

/** Puts a conversation to a model. What goes with the prompts is read only then: a battle that waits holds no pictures. */
@ApplicationScoped
class Questions {

    private static final Logger LOG = Logger.getLogger(Questions.class);

    private final Backends backends;
    private final Attachments attachments;

    Questions(Backends backends, Attachments attachments) {
        this.backends = backends;
        this.attachments = attachments;
    }

    /** Returns at once. An answer that can't be asked for is interrupted. */
    void ask(AnswerRun run, StoredBattle stored, Side side) {
        Infrastructure.getDefaultExecutor().execute(() -> {
            try {
                var request = Conversation.request(stored, side, attachments.media(stored));
                run.start(backends.server(stored.battle().contestant(side).backend()), request);
            } catch (RuntimeException failure) {
                LOG.warn("A battle can't go on; why is logged at DEBUG");
                LOG.debug("A model could not be asked", failure);
                run.interrupt();
            }
        });
    }
}
