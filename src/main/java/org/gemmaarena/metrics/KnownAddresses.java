package org.gemmaarena.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps addresses that clients make up out of the metrics of requests. A request that no resource has taken, such as one with a
 * method that its address doesn't know, is measured under the address as it was sent: that may be a personal link or the id of a
 * battle, and a few hundred of them would use up the series there are. So an address stands there if it is a template, or has
 * been answered well before.
 */
@Singleton
class KnownAddresses implements MeterFilter {

    private static final String REQUESTS = "http.server.requests";
    private static final String ADDRESS = "uri";
    private static final Tag OTHER = Tag.of(ADDRESS, "OTHER");
    private static final int MOST = 300;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");

    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    @Override
    public Meter.Id map(Meter.Id id) {
        return id.getName().equals(REQUESTS) && !isKnown(id)
                ? id.replaceTags(Tags.of(id.getTags()).and(OTHER))
                : id;
    }

    private boolean isKnown(Meter.Id id) {
        var address = id.getTag(ADDRESS);
        if (address == null || address.indexOf('{') >= 0 || !address.startsWith("/") || answered.contains(address)) {
            return true;
        }
        boolean well = "SUCCESS".equals(id.getTag("outcome")) && METHODS.contains(id.getTag("method"));
        return well && answered.size() < MOST && answered.add(address);
    }
}
