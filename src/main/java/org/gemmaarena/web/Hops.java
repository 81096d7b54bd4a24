package org.gemmaarena.web;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What proxies wrote about where a request came from. Each appends the address that it sees, so only the right end is
 * their own word; the left end is whatever the client sent.
 */
final class Hops {

    /** One hop: who it came from, null where that is no address; and by which scheme, null where that is not said. */
    record Hop(InetAddress from, String proto) {}

    /** In characters, from the right: more than any chain of proxies writes. What begins further left is no address. */
    static final int LONGEST = 4096;

    private static final Pattern IN_BRACKETS = Pattern.compile("^\\[([^\\]]*)](?::\\d+)?$");
    private static final Pattern WITH_PORT = Pattern.compile("^([\\d.]+):\\d+$");
    private static final Hop UNKNOWN = new Hop(null, null);

    private Hops() {}

    /** @param values of {@code X-Forwarded-For}, in their order */
    static List<Hop> ofXForwardedFor(List<String> values) {
        var text = String.join(",", values);
        var hops = new ArrayList<Hop>();
        for (var from : end(text).split(",")) {
            hops.add(new Hop(address(from), null));
        }
        return known(hops, text);
    }

    /** @param values of {@code Forwarded}, in their order; nothing left of a malformed element is read */
    static List<Hop> ofForwarded(List<String> values) {
        var text = String.join(",", values);
        var elements = new ForwardedElements(end(text));
        var hops = new ArrayList<Hop>();
        boolean readable = true;
        while (readable && elements.hasNext()) {
            var element = elements.next();
            readable = element.isPresent();
            hops.add(element.map(Hops::hop).orElse(UNKNOWN));
        }
        Collections.reverse(hops);
        return known(hops, text);
    }

    /** The right-most hop that no trusted proxy made; the first where all are trusted, none where it has no address. */
    static Optional<Hop> client(List<Hop> hops, Predicate<InetAddress> trusted) {
        int hop = hops.size() - 1;
        while (hop > 0
                && hops.get(hop).from() != null
                && trusted.test(hops.get(hop).from())) {
            hop--;
        }
        return hop < 0 ? Optional.empty() : Optional.of(hops.get(hop)).filter(found -> found.from() != null);
    }

    private static Hop hop(Map<String, String> element) {
        return new Hop(address(element.getOrDefault("for", "")), element.get("proto"));
    }

    /** The first is cut where the text is. */
    private static List<Hop> known(List<Hop> hops, String text) {
        if (text.length() > LONGEST && !hops.isEmpty()) {
            hops.set(0, UNKNOWN);
        }
        return hops;
    }

    private static String end(String text) {
        return text.substring(Math.max(0, text.length() - LONGEST));
    }

    /** An address without a name to look up, with or without a port; null for anything else. */
    private static InetAddress address(String text) {
        var plain = IN_BRACKETS.matcher(text.strip()).replaceFirst("$1");
        var bare = WITH_PORT.matcher(plain).replaceFirst("$1");
        return ClientAddress.parse(bare).orElse(null);
    }
}
