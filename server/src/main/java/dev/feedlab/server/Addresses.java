package dev.feedlab.server;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses of this machine: which of them a server may listen on, and at which it is then found. */
final class Addresses {

    private static final String LOOPBACK = "127.0.0.1";

    private Addresses() {}

    /** Why no server of this machine can listen on that address or host name; empty where one can. */
    static Optional<String> objection(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            if (isOurs(address)) {
                return Optional.empty();
            }
            return Optional.of(host + " is not an address of this machine; expected " + expected());
        } catch (UnknownHostException unknown) {
            return Optional.of("there is no host '" + host + "'; expected " + expected());
        } catch (SocketException untold) {
            // The system does not tell its addresses; binding will show.
            return Optional.empty();
        }
    }

    private static boolean isOurs(InetAddress address) throws SocketException {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || NetworkInterface.getByInetAddress(address) != null;
    }

    private static String expected() {
        return Stream.concat(Stream.of(LOOPBACK), ofNetworks()).collect(Collectors.joining(", "))
                + ", or 0.0.0.0 for all of them";
    }

    /**
     * Where a server is found that listens on that host and port: the first is for this machine, and, where it listens on all
     * addresses, the others are for others on its networks.
     */
    static List<String> urls(String host, int port) {
        if (!isAny(host)) {
            return List.of(url(host, port));
        }
        return Stream.concat(Stream.of(LOOPBACK), ofNetworks())
                .map(address -> url(address, port))
                .toList();
    }

    private static boolean isAny(String host) {
        try {
            return InetAddress.getByName(host).isAnyLocalAddress();
        } catch (UnknownHostException gone) {
            return false;
        }
    }

    private static String url(String host, int port) {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
    }

    /** Addresses of version 4 that others reach this machine by: they can be typed, and every network has them. */
    private static Stream<String> ofNetworks() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .filter(address -> !address.isLoopbackAddress())
                    .map(InetAddress::getHostAddress)
                    .sorted();
        } catch (SocketException untold) {
            return Stream.empty();
        }
    }
}
