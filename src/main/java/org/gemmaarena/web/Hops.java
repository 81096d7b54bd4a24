package org.gemmaarena.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What proxies wrote about where a request came from. Each appends the address that it sees, so only the right end is
 * their own word; the left end is whatever the client sent.
 */
final class Hops {

    /** One hop: who it came from, null where that is no address; and by which scheme, null where that is not said. */
    record Hop(InetAddress from, String proto) {}

    /** Commas inside quotes don't part elements (RFC 7239). */
    private static final Pattern ELEMENT = Pattern.compile("(?:[^,\"]|\"[^\"]*\")+");

    private static final Pattern PARAMETER = Pattern.compile("(?i)(?:^|;)\\s*(for|proto)\\s*=\\s*\"?([^;\"]*)\"?");

    private Hops() {}

    /** @param values of {@code X-Forwarded-For}, in their order */
    static List<Hop> ofXForwardedFor(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(from -> new Hop(address(from), null))
                .toList();
    }

    /** @param values of {@code Forwarded}, in their order */
    static List<Hop> ofForwarded(List<String> values) {
        return values.stream()
                .flatMap(value -> ELEMENT.matcher(value).results())
                .map(element -> element(element.group()))
                .toList();
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

    private static Hop element(String text) {
        InetAddress from = null;
        String proto = null;
        for (Matcher matcher = PARAMETER.matcher(text); matcher.find(); ) {
            var value = matcher.group(2).strip();
            if (matcher.group(1).equalsIgnoreCase("for")) {
                from = address(value);
            } else {
                proto = value;
            }
        }
        return new Hop(from, proto);
    }

    /** An address without a name to look up, with or without a port; null for anything else. */
    private static InetAddress address(String text) {
        var bare = text.strip().replaceFirst("^\\[(.*)](?::\\d+)?$", "$1").replaceFirst("^([\\d.]+):\\d+$", "$1");
        return ClientAddress.parse(bare).orElse(null);
    }
}
