package vn.toso.shared.http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a request comes from. Only proxies that the configuration names are believed what they forward. */
@Singleton
public class Addresses {

    private static final int IPV4_BITS = 32;
    private static final int IPV6_BITS = 128;

    /** Half of an IPv6 address names the network, and a single customer has at least one network. */
    private static final int NETWORK_BYTES = 8;

    private final List<IpSubnetFilterRule> trusted;

    Addresses(@ConfigProperty(name = "toso.trusted-proxies") Optional<List<String>> proxies) {
        trusted = proxies.orElse(List.of()).stream().map(Addresses::network).toList();
    }

    /** @param text an address, or a network such as {@code 172.16.0.0/12} */
    private static IpSubnetFilterRule network(String text) {
        var parts = text.strip().split("/", 2);
        var address = address(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("toso.trusted-proxies: not an address: " + text));
        int bits = parts.length == 2
                ? Integer.parseInt(parts[1])
                : address instanceof Inet6Address ? IPV6_BITS : IPV4_BITS;
        return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
    }

    /**
     * The address of the caller, or the network of an IPv6 address. A trusted proxy appends the address that it sees to
     * {@code X-Forwarded-For}: the last one that is not a trusted proxy itself is the caller's. Everything before it is the
     * caller's own claim.
     */
    public String caller(HttpServerRequest request) {
        return caller(request.connection().remoteAddress().hostAddress(), request.getHeader("X-Forwarded-For"));
    }

    /** @param forwarded null if there is no such header */
    String caller(String peer, String forwarded) {
        var caller = peer(peer);
        if (forwarded != null) {
            var hops = forwarded.split(",");
            for (int hop = hops.length - 1; hop >= 0 && isTrusted(caller); hop--) {
                var before = address(hops[hop].strip());
                if (before.isEmpty()) {
                    break;
                }
                caller = before.get();
            }
        }
        return named(caller);
    }

    /** Whether the caller speaks TLS, to us or to a trusted proxy. */
    boolean isSecure(HttpServerRequest request) {
        return request.isSSL()
                || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))
                        && isTrusted(peer(request.connection().remoteAddress().hostAddress()));
    }

    private boolean isTrusted(InetAddress address) {
        var socket = new InetSocketAddress(address, 0);
        return trusted.stream().anyMatch(network -> network.matches(socket));
    }

    /** A connection without an address comes from this machine. */
    private static InetAddress peer(String address) {
        return Optional.ofNullable(address).flatMap(Addresses::address).orElse(InetAddress.getLoopbackAddress());
    }

    private static String named(InetAddress address) {
        return NetUtil.toAddressString(address instanceof Inet6Address ? network(address) : address);
    }

    private static InetAddress network(InetAddress address) {
        var bytes = address.getAddress();
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        return NetUtil.createInetAddressFromIpAddressString(NetUtil.bytesToIpAddress(bytes));
    }

    /** Without asking a name server. @return empty if the text is not an address */
    private static Optional<InetAddress> address(String text) {
        return Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(text));
    }
}
