package org.gemmaarena.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gemmaarena.web.Hops.Hop;

/**
 * Lets everybody see a request as it reached the first trusted proxy. The server has such a thing of its own, but of a
 * list of addresses that takes the first, which is the one that a client can write itself.
 */
@ApplicationScoped
class TrustedProxies {

    private static final int BEFORE_ANYBODY_ASKS = 10_000;
    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final String FORWARDED = "Forwarded";

    private final List<CidrAddress> trusted;
    private final List<String> headers;
    private Router router;

    TrustedProxies(ProxyConfig config) {
        this.trusted = config.trusted().orElse(List.of()).stream()
                .map(TrustedProxies::range)
                .toList();
        this.headers = config.header() == ProxyConfig.Header.FORWARDED ? List.of(FORWARDED) : List.of(FOR, PROTO);
    }

    void remember(@Observes Router mainRouter) {
        router = mainRouter;
    }

    void register(@Observes Filters filters) {
        if (!trusted.isEmpty()) {
            filters.register(this::unwrap, BEFORE_ANYBODY_ASKS);
        }
    }

    /** Begins anew with what the proxy says, and without its headers, so that this happens once. */
    private void unwrap(RoutingContext exchange) {
        var request = exchange.request();
        var peer = ClientAddress.of(request.connection().remoteAddress());
        if (headers.stream().noneMatch(request.headers()::contains)
                || peer.filter(this::isTrusted).isEmpty()) {
            exchange.next();
            return;
        }
        var client = client(request.headers());
        var proto = headers.contains(PROTO)
                ? request.getHeader(PROTO)
                : client.map(Hop::proto).orElse(null);
        headers.forEach(request.headers()::remove);
        router.handle(new ForwardedRequest(request, client.map(Hop::from).orElse(null), scheme(proto)));
    }

    private Optional<Hop> client(MultiMap sent) {
        var hops = headers.contains(FORWARDED)
                ? Hops.ofForwarded(sent.getAll(FORWARDED))
                : Hops.ofXForwardedFor(sent.getAll(FOR));
        return Hops.client(hops, this::isTrusted);
    }

    /** Of a list the first: at worst a client that wrote it gets a cookie that it can't send back. */
    private static String scheme(String proto) {
        var first = proto == null ? "" : proto.split(",", 2)[0].strip().toLowerCase(Locale.ROOT);
        return first.equals("https") || first.equals("http") ? first : null;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.matches(address));
    }

    private static CidrAddress range(String text) {
        var range = text.contains("/") ? Inet.parseCidrAddress(text.strip()) : single(text.strip());
        if (range == null) {
            throw new IllegalArgumentException("arena.proxy.trusted takes addresses and networks such as 10.0.0.7 and"
                    + " 10.0.0.0/8, not '" + text + "'");
        }
        return range;
    }

    private static CidrAddress single(String text) {
        return ClientAddress.parse(text)
                .map(address -> CidrAddress.create(address, Byte.SIZE * address.getAddress().length))
                .orElse(null);
    }
}
