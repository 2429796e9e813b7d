// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stripchart.source.FakeSink;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.lines.TextIntake;
import org.stripchart.source.lines.TextReader;

@SuppressWarnings("NullAway.Init") // each test begins with it
class SendersTest {

    private final FakeSink sink = new FakeSink();
    private Senders senders;

    @BeforeEach
    void make() {
        senders = new Senders(new TextIntake("test", SourceOptions.DEFAULTS.text()), sink, true);
    }

    @Test
    void readsPortsThatComeUpOnceTogetherAndOthersApart() throws Exception {
        TextReader script = reader(1, 1000);
        assertThat(reader(1, 1001)).isSameAs(script);
        TextReader program = reader(1, 2000);
        assertThat(program).isSameAs(script);
        assertThat(reader(1, 2000)).as("more than once").isNotSameAs(script);
        assertThat(reader(1, 2000)).isSameAs(reader(1, 2000));
        assertThat(reader(2, 1000)).as("another host").isNotSameAs(script);
    }

    @Test
    void goesOnWithTheReaderThatAProgramBegan() throws Exception {
        TextReader program = reader(1, 1000);
        assertThat(reader(1, 1000)).isSameAs(program);
        assertThat(reader(1, 1001)).isNotSameAs(program);
    }

    @Test
    void namesSeriesByHostAndNotByPort() throws Exception {
        for (int port : new int[] {1000, 1001, 2000, 2000}) {
            byte[] message = {'t', '=', '1'};
            reader(1, port).message(message, 0, message.length, 0);
        }
        assertThat(sink.ys).containsOnlyKeys("10.0.0.1/t");
        assertThat(sink.count()).isEqualTo(4);
    }

    @Test
    void countsWhoIsForgotten() throws Exception {
        for (int host = 0; host < Senders.MOST; host++) {
            reader(host, 1000);
            reader(host, 1000);
        }
        assertThat(senders.forgotten()).isZero();
        TextReader silent = reader(0, 1000);
        for (int host = 0; host < Senders.MOST; host++) {
            reader(host, 2000);
            reader(host, 2000);
        }
        assertThat(senders.forgotten()).isEqualTo(Senders.MOST);
        assertThat(reader(0, 1000)).isNotSameAs(silent);
    }

    private TextReader reader(int host, int port) throws UnknownHostException {
        InetAddress address = InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) host});
        return senders.reader(new InetSocketAddress(address, port));
    }
}
