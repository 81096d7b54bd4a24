package org.gemmaarena.leaderboard;

import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameters of a board as they stand in an address; {@link BoardRequests} reads them. */
public class BoardParameters {

    @RestQuery
    public String arena;

    @RestQuery
    @DefaultValue("all")
    public String category;

    @RestQuery
    @DefaultValue("half")
    public String ties;

    @RestQuery("both_bad")
    @DefaultValue("tie")
    public String bothBad;

    @RestQuery
    @DefaultValue("none")
    public String style;

    @RestQuery
    @DefaultValue("ignored")
    public String position;

    @RestQuery
    @DefaultValue("sandwich")
    public String interval;

    /** A day, as in 2026-01-31. */
    @RestQuery
    public String asOf;

    /** Id of the model whose score is fixed. */
    @RestQuery
    public String anchor;

    @RestQuery("anchor_score")
    @DefaultValue("1000")
    public String anchorScore;

    /** K of the online Elo. */
    @RestQuery("elo_k")
    @DefaultValue("4")
    public String eloK;
}
