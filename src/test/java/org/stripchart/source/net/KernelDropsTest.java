// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KernelDropsTest {

    @Test
    void readsWhatTheSystemHasDropped(@TempDir Path folder) throws Exception {
        Path table = folder.resolve("udp");
        String line = "  1: 0100007F:1388 00000000:0000 07 00000000:00000000 00:00000000 00000000 0 0 42 2 0 %d\n";
        Files.writeString(table, "  sl  local_address rem_address drops\n" + line.formatted(7));
        KernelDrops drops = new KernelDrops(
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 5000),
                List.of(table, folder.resolve("none")));
        assertThat(drops.more()).isEqualTo(7);
        assertThat(drops.more()).isZero();
        Files.writeString(table, line.formatted(9));
        assertThat(drops.more()).isEqualTo(2);
        Files.writeString(table, line.formatted(11) + line.formatted(12));
        assertThat(drops.more()).as("two sockets of that port").isZero();
    }

    @Test
    @SuppressWarnings("AddressSelection") // those are no names
    void findsTheSocketsOfThisComputerInTheTables() throws Exception {
        assumeThat(Path.of("/proc/net/udp")).isReadable();
        for (InetAddress address : List.of(InetAddress.getLoopbackAddress(), InetAddress.getByName("::1"))) {
            assumeThat(NetworkInterface.getByInetAddress(address)).isNotNull();
            InetSocketAddress any = new InetSocketAddress(address, 0);
            try (DatagramChannel channel = UdpSockets.open(List.of(any), "").get(0);
                    DatagramSocket sender = new DatagramSocket()) {
                KernelDrops drops = new KernelDrops(Listeners.address(channel));
                assertThat(drops.more()).isZero();
                byte[] large = new byte[60_000];
                DatagramPacket packet = new DatagramPacket(large, large.length, channel.getLocalAddress());
                int size = channel.getOption(StandardSocketOptions.SO_RCVBUF);
                for (int i = 0; i < 2 * size / large.length + 10; i++) {
                    sender.send(packet);
                }
                assertThat(drops.more()).as("dropped at %s", address).isPositive();
            }
        }
    }
}
