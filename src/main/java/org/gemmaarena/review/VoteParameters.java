package org.gemmaarena.review;

import org.jboss.resteasy.reactive.RestQuery;

/** What votes somebody looks for, as it stands in an address or in JSON; {@link VoteFilters} reads it. All are optional. */
public class VoteParameters {

    @RestQuery
    public String arena;

    /** A day, or a moment, from which on; UTC. */
    @RestQuery
    public String from;

    /** A day that is the last one, or a moment that is past; UTC. */
    @RestQuery
    public String to;

    /** Id of a model on either side. */
    @RestQuery
    public String model;

    /** Id of the model on the other side. */
    @RestQuery
    public String against;

    /** {@code a,b}: short for one model against the other. */
    @RestQuery
    public String pair;

    @RestQuery
    public String category;

    @RestQuery
    public String voter;

    @RestQuery
    public String choice;

    /** {@code yes} or {@code no}. */
    @RestQuery
    public String counted;

    /** Why it does not count. */
    @RestQuery
    public String because;

    /** What is odd about its voter. */
    @RestQuery
    public String signal;
}
