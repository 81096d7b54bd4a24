package org.gemmaarena.web;

import io.smallrye.common.net.CidrAddress;
import io.vertx.core.net.SocketAddress;
import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Where a request comes from, as far as limits tell places apart.
 *
 * @param address one address of IPv4, a /64 of IPv6, since a line is given that many
 * @param network the /24 or /48 around it
 */
public record Origin(String address, String network) {

    /** Whoever has no address, such as a proxy on a domain socket. */
    public static final Origin UNKNOWN = new Origin("unknown", "unknown");

    /** Of a request's {@code remoteAddress()}. */
    public static Origin of(SocketAddress remote) {
        return ClientAddress.of(remote).map(Origin::of).orElse(UNKNOWN);
    }

    /** Of an address that {@link ClientAddress} gave. */
    public static Origin of(InetAddress address) {
        return address instanceof Inet4Address ? around(address, 32, 24) : around(address, 64, 48);
    }

    private static Origin around(InetAddress address, int own, int shared) {
        return new Origin(
                CidrAddress.create(address, own).toString(),
                CidrAddress.create(address, shared).toString());
    }
}
