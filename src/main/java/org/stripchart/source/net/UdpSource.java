// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketTimeoutException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.source.Rejection;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.lines.TextSource;
import org.stripchart.words.EscapedText;

/**
 * Reads datagrams, each of one or more whole lines. Never waits for the chart: what does not fit is dropped and counted,
 * and so is, where the system tells (Linux), what it had no room for before it was read.
 */
final class UdpSource extends TextSource {

    /** Systems give less without a word; a second of 4,000 large datagrams needs that much. */
    private static final int BUFFER = 4 << 20;

    private static final int LARGEST = 65_535;

    private static final int LOOK_MILLIS = 1000;

    private final SourceLocation location;
    private final boolean apart;
    private final String interfaceName;
    private volatile @Nullable DatagramSocket socket;

    /**
     * @param apart whether each sender has series of its own
     * @param interfaceName at which a group is joined; empty for all
     */
    UdpSource(SourceLocation location, boolean apart, String interfaceName, SourceOptions options) {
        super(Endpoints.title(location), OverflowPolicy.DROP, options, Ticker.SYSTEM);
        this.location = location;
        this.apart = apart;
        this.interfaceName = interfaceName;
    }

    @Override
    protected SourceResult run(PointSink sink) throws IOException {
        InetSocketAddress address = Endpoints.local(location);
        try (DatagramSocket listening = new DatagramSocket(null)) {
            bind(listening, address);
            socket = listening;
            tell(
                    SourceStatus.State.WAITING,
                    "listening at "
                            + Endpoints.text(new InetSocketAddress(address.getAddress(), listening.getLocalPort())));
            receive(listening, new Senders(text(), sink, apart));
        } catch (BindException e) {
            throw Endpoints.bindFault(e, address);
        }
        return SourceResult.closed();
    }

    private void bind(DatagramSocket listening, InetSocketAddress address) throws IOException {
        listening.setReceiveBufferSize(BUFFER);
        listening.setSoTimeout(LOOK_MILLIS);
        if (address.getAddress().isMulticastAddress()) {
            listening.setReuseAddress(true);
            // Not every system binds to the address of a group.
            listening.bind(new InetSocketAddress(address.getPort()));
            join(listening, address);
        } else {
            listening.bind(address);
        }
    }

    /** Joins a group at all interfaces that can, since the one that the system would take is often the wrong one. */
    private void join(DatagramSocket listening, InetSocketAddress group) throws IOException {
        IOException fault = new IOException("there is no network");
        boolean joined = false;
        for (NetworkInterface network : interfaces()) {
            try {
                listening.joinGroup(group, network);
                joined = true;
            } catch (IOException e) {
                fault = e;
            }
        }
        if (!joined) {
            throw new IOException("cannot join " + Endpoints.text(group.getAddress()) + ": " + reason(fault), fault);
        }
    }

    private List<NetworkInterface> interfaces() throws IOException {
        if (!interfaceName.isEmpty()) {
            NetworkInterface wanted = NetworkInterface.getByName(interfaceName);
            if (wanted == null) {
                throw new IOException("there is no network interface " + EscapedText.of(interfaceName));
            }
            return List.of(wanted);
        }
        return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                .filter(network -> network.inetAddresses().findAny().isPresent())
                .toList();
    }

    private void receive(DatagramSocket listening, Senders senders) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        KernelDrops drops = new KernelDrops(listening.getLocalPort());
        long lookNanos = ticker().nanos();
        while (!isClosed()) {
            packet.setLength(LARGEST);
            try {
                listening.receive(packet);
                tell(SourceStatus.State.RUNNING, "");
                InetSocketAddress sender = (InetSocketAddress) packet.getSocketAddress();
                senders.reader(sender).message(packet.getData(), 0, packet.getLength(), ticker().epochSeconds());
            } catch (SocketTimeoutException e) {
                // Nothing came for a while: time for a look.
            }
            if (ticker().nanos() - lookNanos >= LOOK_MILLIS * 1_000_000L) {
                lookNanos = ticker().nanos();
                countLost(drops.more());
            }
        }
    }

    private void countLost(long lost) {
        if (lost > 0) {
            text().reject(
                            Rejection.whole(
                                    title(), lost + " datagrams lost: they came faster than they could be read"),
                            lost);
        }
    }

    @Override
    protected void release() {
        DatagramSocket listening = socket;
        if (listening != null) {
            listening.close();
        }
    }
}
