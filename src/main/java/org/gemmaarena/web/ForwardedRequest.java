package org.gemmaarena.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A request as it reached the first trusted proxy: from that address, and by that scheme. */
final class ForwardedRequest extends HttpServerRequestWrapper {

    private final SocketAddress from;
    private final String scheme;

    /**
     * @param from null where the proxy gave no address
     * @param scheme null where it gave no scheme that is known
     */
    ForwardedRequest(HttpServerRequest request, InetAddress from, String scheme) {
        super((HttpServerRequestInternal) request);
        this.from = from == null
                ? request.remoteAddress()
                : SocketAddress.inetSocketAddress(new InetSocketAddress(from, 0));
        this.scheme = scheme == null ? request.scheme() : scheme;
    }

    @Override
    public SocketAddress remoteAddress() {
        return from;
    }

    @Override
    public String scheme() {
        return scheme;
    }

    @Override
    public boolean isSSL() {
        return scheme.equals("https");
    }

    @Override
    public String absoluteURI() {
        var plain = super.absoluteURI();
        return plain == null ? null : plain.replaceFirst("^https?(?=://)", scheme);
    }
}
