// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListenersTest {

    private final List<DatagramChannel> opened = new ArrayList<>();

    @Test
    void listensAtOnePortOfAllAddresses() throws Exception {
        List<DatagramChannel> listening = Listeners.open(twoAddresses(0), this::open);
        int port = Listeners.address(listening.get(0)).getPort();
        assertThat(Listeners.text(listening)).isEqualTo("127.0.0.1:" + port + " and 127.0.0.2:" + port);
        Listeners.close(listening);
        assertThat(opened).hasSize(2).noneMatch(DatagramChannel::isOpen);
    }

    @Test
    void listensNowhereIfOnePortIsInUse() throws Exception {
        try (DatagramChannel other = DatagramChannel.open().bind(twoAddresses(0).get(1))) {
            int port = Listeners.address(other).getPort();
            assertThatThrownBy(() -> Listeners.open(twoAddresses(port), this::open))
                    .isInstanceOf(IOException.class)
                    .hasMessage("port " + port + " is in use");
            assertThat(opened).hasSize(1).noneMatch(DatagramChannel::isOpen);
        }
    }

    @Test
    void triesAnotherPortIfTheSystemChoseOneThatIsTakenElsewhere() throws Exception {
        int[] refusals = {3};
        List<DatagramChannel> listening = Listeners.open(twoAddresses(0), address -> {
            if (opened.size() % 2 == 1 && refusals[0]-- > 0) {
                opened.remove(0);
                throw new BindException("Address already in use");
            }
            return open(address);
        });
        assertThat(refusals[0]).isNegative();
        assertThat(listening).hasSize(2).allMatch(DatagramChannel::isOpen);
        Listeners.close(listening);
    }

    private DatagramChannel open(InetSocketAddress address) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        try {
            channel.bind(address);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        opened.add(channel);
        return channel;
    }

    private static List<InetSocketAddress> twoAddresses(int port) throws IOException {
        return List.of(
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port),
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}), port));
    }
}
