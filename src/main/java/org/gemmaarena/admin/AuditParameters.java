package org.gemmaarena.admin;

import org.gemmaarena.web.Parameters;
import org.jboss.resteasy.reactive.RestQuery;

/** What a search of the record is asked for in its address, page and call alike. */
public class AuditParameters {

    @RestQuery
    public String actor;

    @RestQuery
    public String action;

    @RestQuery
    public String target;

    @RestQuery
    public String from;

    @RestQuery
    public String to;

    @RestQuery
    public String before;

    @RestQuery
    public String limit;

    /** What the address asks for. */
    AuditSearch read(Parameters parameters, int usual, int most) {
        return new AuditSearch(
                parameters.text("actor", actor),
                parameters.text("action", action),
                parameters.text("target", target),
                parameters.from("from", from),
                parameters.to("to", to),
                parameters.before(before, Long.MAX_VALUE),
                parameters.limit(limit, usual, most));
    }
}
