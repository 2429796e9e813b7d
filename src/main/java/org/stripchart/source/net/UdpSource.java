// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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

/**
 * Reads datagrams, each of one or more whole lines. Never waits for the chart: what does not fit is dropped and counted,
 * and so is, where the system tells (Linux), what it had no room for before it was read.
 */
final class UdpSource extends TextSource {

    private static final int LARGEST = 65_535;

    private static final int LOOK_MILLIS = 1000;

    /** How many datagrams are taken from one socket before the other has its turn. */
    private static final int TURN = 64;

    private final SourceLocation location;
    private final boolean apart;
    private final String interfaceName;
    private final ByteBuffer packet = ByteBuffer.allocate(LARGEST);
    private final List<KernelDrops> drops = new CopyOnWriteArrayList<>();
    private volatile @Nullable Selector selector;
    private volatile @Nullable Senders senders;

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
        List<InetSocketAddress> addresses = Endpoints.local(location);
        List<DatagramChannel> listening = UdpSockets.open(addresses, interfaceName);
        try (Selector ready = Selector.open()) {
            selector = ready;
            for (DatagramChannel channel : listening) {
                channel.register(ready, SelectionKey.OP_READ);
                drops.add(new KernelDrops(Listeners.address(channel)));
            }
            tell(
                    SourceStatus.State.WAITING,
                    "listening at " + where(addresses.get(0).getAddress(), listening));
            Senders known = new Senders(text(), sink, apart);
            senders = known;
            receive(ready, known);
        } finally {
            // While there are sockets of which the system can tell; who ends the source may be about to ask as well.
            countLost();
            Listeners.close(listening);
        }
        return SourceResult.closed();
    }

    private static String where(InetAddress first, List<DatagramChannel> listening) throws IOException {
        return first.isMulticastAddress()
                ? Endpoints.text(new InetSocketAddress(
                        first, Listeners.address(listening.get(0)).getPort()))
                : Listeners.text(listening);
    }

    private void receive(Selector ready, Senders known) throws IOException {
        long lookNanos = ticker().nanos();
        while (!isClosed()) {
            ready.select(LOOK_MILLIS);
            for (SelectionKey key : ready.selectedKeys()) {
                receive((DatagramChannel) key.channel(), known);
            }
            ready.selectedKeys().clear();
            if (ticker().nanos() - lookNanos >= LOOK_MILLIS * 1_000_000L) {
                lookNanos = ticker().nanos();
                countLost();
            }
        }
    }

    private void receive(DatagramChannel channel, Senders known) throws IOException {
        for (int i = 0; i < TURN && !isClosed(); i++) {
            packet.clear();
            InetSocketAddress sender = (InetSocketAddress) channel.receive(packet);
            if (sender == null) {
                return;
            }
            tell(SourceStatus.State.RUNNING, "");
            known.reader(sender).message(packet.array(), 0, packet.position(), ticker().epochSeconds());
        }
    }

    private synchronized void countLost() {
        long lost = drops.stream().mapToLong(KernelDrops::more).sum();
        if (lost > 0) {
            // The same words each time, by which they are counted.
            text().reject(Rejection.whole(title(), "datagrams lost: they came faster than they could be read"), lost);
        }
    }

    @Override
    protected SourceStatus status(SourceStatus.State state, String detail) {
        Senders known = senders;
        long forgotten = known == null ? 0 : known.forgotten();
        return super.status(
                state,
                state == SourceStatus.State.RUNNING && forgotten > 0
                        ? forgotten + " senders began anew, since there are more than " + Senders.MOST
                        : detail);
    }

    @Override
    protected void release() {
        // Before anybody is told of the end, with all that was lost until then.
        countLost();
        Selector waiting = selector;
        if (waiting != null) {
            waiting.wakeup();
        }
    }
}
