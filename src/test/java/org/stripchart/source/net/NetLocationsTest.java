// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.List;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.Sources;

class NetLocationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tcp://localhost | no port; expected tcp://HOST:PORT",
                "tcp://:5000 | no host; expected tcp://HOST:PORT",
                "tcp://h:0 | port 0 is none to connect to; expected tcp://HOST:PORT",
                "tcp://h:1/path | there are no paths here; expected tcp://HOST:PORT",
                "tcp:h:1 | expected tcp://HOST:PORT",
                "tcp://h:1?x=2 | unknown parameter x; it takes none",
                "tcp-listen://5000 | no port; expected tcp-listen://[HOST]:PORT",
                "tcp-listen://:5000?clients=0 | clients (0) must be a whole number from 1 to 4096",
                "tcp-listen://:5000?idle=soon | idle (soon) must be a whole number from 0 to 86400",
                "udp://ada@h:1 | there are no users here; expected udp://[HOST]:PORT",
                "udp://:70000 | port 70000 must be at most 65535",
                "udp://:1?senders=some | senders (some) must be together or apart"
            })
    void saysWhatIsWrongInOneLine(String location, String wrong) {
        assertThatThrownBy(() -> Sources.open(location, SourceOptions.DEFAULTS))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage(location.replaceFirst("\\?.*", "?…") + ": " + wrong);
    }

    @Test
    void waitsForTheChartExceptWhereItMustNot() throws Exception {
        try (Source tcp = Sources.open("tcp://h:1", SourceOptions.DEFAULTS);
                Source listen = Sources.open("tcp-listen://:1?clients=3", SourceOptions.DEFAULTS);
                Source udp = Sources.open("udp://[::1]:1?senders=apart", SourceOptions.DEFAULTS)) {
            assertThat(tcp.overflowPolicy()).isEqualTo(OverflowPolicy.WAIT);
            assertThat(listen.overflowPolicy()).isEqualTo(OverflowPolicy.WAIT);
            assertThat(udp.overflowPolicy()).isEqualTo(OverflowPolicy.DROP);
            assertThat(listen.title()).isEqualTo("tcp-listen://:1");
            assertThat(udp.title()).isEqualTo("udp://[::1]:1");
        }
    }

    @Test
    @SuppressWarnings("AddressSelection") // those are no names
    void writesAddressesShortly() throws Exception {
        assertThat(Endpoints.text(InetAddress.getByName("::1"))).isEqualTo("::1");
        assertThat(Endpoints.text(InetAddress.getByName("::"))).isEqualTo("::");
        assertThat(Endpoints.text(InetAddress.getByName("fe80::1:2:3"))).isEqualTo("fe80::1:2:3");
        assertThat(Endpoints.text(new InetSocketAddress(InetAddress.getByName("::1"), 5)))
                .isEqualTo("[::1]:5");
        assertThat(Endpoints.text(InetAddress.getByName("10.0.0.100"))).isEqualTo("10.0.0.100");
    }

    /** A peer that has lost its current sends no end; the system asks whether it is there. */
    @Test
    void letsTheSystemAskWhetherAPeerIsThere() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket plain = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket ofChannel = SocketChannel.open(
                                new InetSocketAddress(server.getInetAddress(), server.getLocalPort()))
                        .socket()) {
            for (Socket socket : List.of(plain, ofChannel)) {
                assertThat(socket.getKeepAlive()).isFalse();
                Endpoints.keepAlive(socket);
                assertThat(socket.getKeepAlive()).isTrue();
                assumeThat(socket.supportedOptions()).contains(ExtendedSocketOptions.TCP_KEEPIDLE);
                assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)).isEqualTo(30);
                assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL))
                        .isEqualTo(10);
                assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT))
                        .isEqualTo(3);
            }
        }
    }

    @Test
    void namesAClientThatComesBackAsBefore() {
        ClientNames names = new ClientNames();
        assertThat(names.take("h")).isEqualTo("h");
        assertThat(names.take("h")).isEqualTo("h#2");
        assertThat(names.take("other")).isEqualTo("other");
        assertThat(names.take("h")).isEqualTo("h#3");
        names.release("h", "h#2");
        assertThat(names.take("h")).isEqualTo("h#2");
        names.release("h", "h");
        assertThat(names.take("h")).isEqualTo("h");
    }
}
