package org.gemmaarena.battle;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.gemmaarena.catalogue.Backends;
import org.gemmaarena.catalogue.Contestant;
import org.jboss.logging.Logger;

/** Has the next battle's models loaded while somebody still writes the prompt, unless others use the servers meanwhile. */
@ApplicationScoped
class Anticipation {

    private static final Logger LOG = Logger.getLogger(Anticipation.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);
    private final Matchmaking matchmaking;
    private final ServerLine line;
    private final Backends backends;
    private final Clock clock;

    Anticipation(Matchmaking matchmaking, ServerLine line, Backends backends, Clock clock) {
        this.matchmaking = matchmaking;
        this.line = line;
        this.backends = backends;
        this.clock = clock;
    }

    /** Somebody has come to the start page. Returns at once. */
    void somebodyCame() {
        var before = last.get();
        var now = clock.instant();
        if (now.isAfter(before.plus(PAUSE)) && last.compareAndSet(before, now)) {
            Infrastructure.getDefaultExecutor().execute(this::preload);
        }
    }

    private void preload() {
        try {
            if (!line.idle()) {
                return;
            }
            matchmaking.upcoming().ifPresent(draw -> {
                load(draw.left());
                if (!line.oneAfterTheOther(draw.left().backend(), draw.right().backend())) {
                    load(draw.right());
                }
            });
        } catch (RuntimeException failure) {
            LOG.debugf("No models were loaded beforehand: %s", failure);
        }
    }

    private void load(Contestant contestant) {
        backends.server(contestant.backend()).preload(contestant.servedName(), contestant.sampling());
    }
}
