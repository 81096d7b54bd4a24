package org.gemmaarena.catalogue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Keeps the line-up up to date by asking the backends every few seconds; whoever observes {@link Lineup} hears of each look. */
@ApplicationScoped
public class Availability {

    private static final Logger LOG = Logger.getLogger(Availability.class);

    private final Probe probe;
    private final Event<Lineup> watchers;
    private volatile Lineup lineup;
    private volatile int looks;
    private boolean wasLive;

    Availability(Probe probe, Event<Lineup> watchers) {
        this.probe = probe;
        this.watchers = watchers;
    }

    /** The first look is part of the start, so that a wrong configuration stops it and every page has a line-up. */
    void start(@Observes StartupEvent started) {
        look();
    }

    @Scheduled(
            every = "${arena.probe-every:5s}",
            delayed = "${arena.probe-every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookRegularly() {
        look();
    }

    /** What was seen last; never waits. */
    public Lineup lineup() {
        return lineup;
    }

    /** The line-up for a battle that is about to be drawn: looks again before saying that nobody can battle. */
    public Lineup readyLineup() {
        return lineup.ready() ? lineup : look();
    }

    /** Looks again, since who battles was changed just now; waits up to some seconds. Then all who watch know. */
    public Lineup lookAgain() {
        synchronized (this) {
            see(probe.look(wasLive));
            looks++;
            return lineup;
        }
    }

    /** Whoever had to wait for somebody else's look takes what that one saw. */
    private Lineup look() {
        int before = looks;
        synchronized (this) {
            if (looks == before) {
                see(probe.look(wasLive));
                looks++;
            }
            return lineup;
        }
    }

    private void see(Lineup seen) {
        wasLive |= seen.ready() && !seen.demonstration();
        if (!seen.equals(lineup)) {
            LOG.infof(
                    "Arena '%s': %d models ready, %d missing at their backends, backends that don't answer: %s",
                    seen.arena(), seen.contestants().size(), seen.missing().size(), seen.unreachable());
        }
        lineup = seen;
        watchers.fire(seen);
    }
}
