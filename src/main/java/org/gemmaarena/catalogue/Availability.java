package org.gemmaarena.catalogue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Keeps the line-up up to date by asking the backends every few seconds. */
@ApplicationScoped
public class Availability {

    private static final Logger LOG = Logger.getLogger(Availability.class);

    private final Probe probe;
    private volatile Lineup lineup;
    private volatile boolean wasLive;

    Availability(Probe probe) {
        this.probe = probe;
    }

    void start(@Observes StartupEvent started) {
        Infrastructure.getDefaultExecutor().execute(this::refresh);
    }

    @Scheduled(every = "${arena.probe-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refreshRegularly() {
        refresh();
    }

    /** What was seen last; asks the backends now where nothing was seen yet. Blocks for at most the probe's time limit. */
    public Lineup lineup() {
        var seen = lineup;
        return seen == null ? refresh() : seen;
    }

    /** The line-up for a battle that is about to be drawn: looks again before saying that nobody can battle. */
    public Lineup readyLineup() {
        var seen = lineup();
        return seen.ready() ? seen : refresh();
    }

    private synchronized Lineup refresh() {
        var seen = probe.look(wasLive);
        wasLive |= seen.ready() && !seen.demonstration();
        if (!seen.equals(lineup)) {
            LOG.infof(
                    "Arena '%s': %d models ready, %d not pulled, backends that don't answer: %s",
                    seen.arena(), seen.contestants().size(), seen.missing().size(), seen.unreachable());
        }
        lineup = seen;
        return seen;
    }
}
