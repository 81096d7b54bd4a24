package org.gemmaarena.review;

import org.jboss.resteasy.reactive.RestQuery;

/** What battles without a vote somebody looks for, as it stands in an address. All are optional. */
public class BattleParameters {

    @RestQuery
    public String arena;

    /** Absent for every state but voted. */
    @RestQuery
    public String state;

    /** A day, or a moment, from which on; UTC. */
    @RestQuery
    public String from;

    /** A day that is the last one, or a moment that is past; UTC. */
    @RestQuery
    public String to;

    @RestQuery
    public String voter;
}
