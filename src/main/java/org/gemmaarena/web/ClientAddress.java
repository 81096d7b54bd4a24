package org.gemmaarena.web;

import io.smallrye.common.net.Inet;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** The address that a request comes from, as one and the same value however it was written. */
public final class ClientAddress {

    private ClientAddress() {}

    /** Of a request's {@code remoteAddress()}, which is the client's also behind trusted proxies; empty where it has none. */
    public static Optional<InetAddress> of(SocketAddress remote) {
        return Optional.ofNullable(remote).map(SocketAddress::hostAddress).flatMap(ClientAddress::parse);
    }

    /** Of an address in digits, never of a name; an IPv4 address inside an IPv6 one is the IPv4 one. */
    static Optional<InetAddress> parse(String text) {
        return Optional.ofNullable(Inet.parseInetAddress(text)).map(ClientAddress::plain);
    }

    private static InetAddress plain(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
