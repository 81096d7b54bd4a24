package org.gemmaarena.review;

import jakarta.ws.rs.core.UriInfo;

/**
 * The ways on from a page of a list.
 *
 * @param newest null on the first page
 * @param older null on the last one
 */
record Pager(String newest, String older) {

    private static final String BEFORE = "before";

    /** @param next where the next page begins; null where there is none */
    static Pager of(UriInfo address, Object next) {
        boolean first = !address.getQueryParameters().containsKey(BEFORE);
        return new Pager(first ? null : to(address, null), next == null ? null : to(address, next));
    }

    private static String to(UriInfo address, Object before) {
        var values = before == null ? null : new Object[] {before};
        var there =
                address.getRequestUriBuilder().replaceQueryParam(BEFORE, values).build();
        return there.getRawQuery() == null ? there.getRawPath() : there.getRawPath() + "?" + there.getRawQuery();
    }
}
