// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.Collections;
import java.util.List;
import org.stripchart.words.EscapedText;
import org.stripchart.words.FaultText;

/** Opens sockets for datagrams, at addresses of this computer or in a multicast group. */
final class UdpSockets {

    /** Systems give less without a word; a second of 4,000 large datagrams needs that much. */
    private static final int BUFFER = 4 << 20;

    private UdpSockets() {}

    /**
     * Listens at all of the addresses, of which none is a group, or joins the one group.
     *
     * @param interfaceName at which a group is joined; empty for all
     */
    static List<DatagramChannel> open(List<InetSocketAddress> addresses, String interfaceName) throws IOException {
        InetSocketAddress first = addresses.get(0);
        if (!first.getAddress().isMulticastAddress()) {
            return Listeners.open(addresses, UdpSockets::bound);
        }
        // Not every system binds to the address of a group.
        InetAddress any = InetAddress.getByAddress(new byte[first.getAddress().getAddress().length]);
        List<DatagramChannel> listening =
                Listeners.open(List.of(new InetSocketAddress(any, first.getPort())), UdpSockets::shared);
        try {
            join(listening.get(0), first.getAddress(), interfaces(interfaceName));
            return listening;
        } catch (IOException e) {
            Listeners.close(listening);
            throw e;
        }
    }

    private static DatagramChannel bound(InetSocketAddress address) throws IOException {
        // At any address, it takes datagrams of both kinds.
        DatagramChannel channel =
                address.getAddress().isAnyLocalAddress() ? DatagramChannel.open() : channelOf(address.getAddress());
        return bind(channel, address);
    }

    private static DatagramChannel shared(InetSocketAddress address) throws IOException {
        DatagramChannel channel = channelOf(address.getAddress());
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        return bind(channel, address);
    }

    private static DatagramChannel channelOf(InetAddress address) throws IOException {
        return DatagramChannel.open(
                address.getAddress().length == 4 ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
    }

    private static DatagramChannel bind(DatagramChannel channel, InetSocketAddress address) throws IOException {
        try {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, BUFFER);
            channel.configureBlocking(false);
            return channel.bind(address);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Joins a group at all interfaces that can, since the one that the system would take is often the wrong one. */
    private static void join(DatagramChannel channel, InetAddress group, List<NetworkInterface> networks)
            throws IOException {
        IOException fault = new IOException("there is no network");
        boolean joined = false;
        for (NetworkInterface network : networks) {
            try {
                channel.join(group, network);
                joined = true;
            } catch (IOException e) {
                fault = e;
            }
        }
        if (!joined) {
            throw new IOException("cannot join " + Endpoints.text(group) + ": " + FaultText.of(fault), fault);
        }
    }

    private static List<NetworkInterface> interfaces(String name) throws IOException {
        if (!name.isEmpty()) {
            NetworkInterface wanted = NetworkInterface.getByName(name);
            if (wanted == null) {
                throw new IOException("there is no network interface " + EscapedText.of(name));
            }
            return List.of(wanted);
        }
        return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                .filter(network -> network.inetAddresses().findAny().isPresent())
                .toList();
    }
}
