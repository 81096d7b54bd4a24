package org.gemmaarena.battle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The legs of one battle's turn, started all at once or one after the other. Safe for use by many threads; what is to be
 * started is returned, so that nothing is started under a lock.
 */
final class Assignment {

    private final LiveBattle battle;
    private final List<Leg> legs;
    private final boolean together;
    private final Set<Side> unfinished = new HashSet<>();
    private final List<Leg> unstarted;
    private boolean begun;

    /** @param together whether all legs start at once; otherwise in the order of the list */
    Assignment(LiveBattle battle, List<Leg> legs, boolean together) {
        this.battle = battle;
        this.legs = legs;
        this.together = together;
        this.unstarted = new ArrayList<>(legs);
        legs.forEach(leg -> unfinished.add(leg.side()));
    }

    LiveBattle battle() {
        return battle;
    }

    List<Leg> legs() {
        return legs;
    }

    /** Whether the servers were asked for all answers at the same time. */
    boolean together() {
        return together;
    }

    synchronized List<Leg> begin() {
        begun = true;
        return next();
    }

    /** A leg has ended, perhaps before it began; returns those that are to be started now. */
    synchronized List<Leg> finish(Side side) {
        unfinished.remove(side);
        unstarted.removeIf(leg -> leg.side() == side);
        return begun ? next() : List.of();
    }

    /** Whether no leg needs this server any more. */
    synchronized boolean isDoneWith(String server) {
        return legs.stream().noneMatch(leg -> leg.server().equals(server) && unfinished.contains(leg.side()));
    }

    synchronized boolean isDone() {
        return unfinished.isEmpty();
    }

    private List<Leg> next() {
        var now = List.copyOf(together || unstarted.isEmpty() ? unstarted : unstarted.subList(0, 1));
        unstarted.removeAll(now);
        return now;
    }
}
