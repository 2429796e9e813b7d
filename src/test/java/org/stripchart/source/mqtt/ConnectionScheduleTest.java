// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.source.BackgroundSource;
import org.stripchart.source.FakeSink;
import org.stripchart.source.Source;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus.State;
import org.stripchart.source.Wait;
import org.stripchart.testing.ExpectedLog;

/** Against a broker that is slow or rude in ways that a real one is only now and then. */
@Timeout(60)
@SuppressWarnings("NullAway.Init") // each test begins with it
class ConnectionScheduleTest {

    private final FakeSink sink = new FakeSink();
    private Source source;

    @AfterEach
    void close() {
        source.close();
    }

    /** A broker parts as it pleases: the end of a connection may come when the next one is there. */
    @Test
    void anEndThatIsToldLateEndsNoOtherConnection() throws Exception {
        try (FakeBroker broker = new FakeBroker()) {
            start(broker, Duration.ofMillis(200));
            FakeBroker.Client first = broker.accept();
            first.awaitPacket(FakeBroker.CONNECT);
            first.acknowledgeConnect();
            first.awaitPacket(FakeBroker.DISCONNECT);
            Wait.forDetail(source, "no answer from 127.0.0.1:" + broker.port());
            try (FakeBroker.Client second = broker.acceptAndServe()) {
                Wait.forDetail(source, "connected, no message yet");
                first.close();
                second.publish("t", "1");
                // The point comes a moment before the state does.
                Wait.forState(source, State.RUNNING);
                for (int i = 2; i <= 20; i++) {
                    second.publish("t", Integer.toString(i));
                    Wait.forPoints(sink, i, source);
                    assertThat(source.status().state()).isEqualTo(State.RUNNING);
                }
            }
            Wait.forDetail(source, "the broker closed the connection");
        }
    }

    @Test
    void saysThatABrokerNeverSpeaks() throws Exception {
        try (FakeBroker broker = new FakeBroker()) {
            start(broker, Duration.ofMillis(200));
            try (FakeBroker.Client silent = broker.accept()) {
                assertThat(source.status().detail()).isEqualTo("connecting to 127.0.0.1:" + broker.port());
                silent.awaitPacket(FakeBroker.CONNECT);
                Wait.forDetail(source, "the broker does not answer; trying again in 0.5 s");
            }
        }
    }

    @Test
    void saysThatNothingHasComeYet() throws Exception {
        try (FakeBroker broker = new FakeBroker()) {
            start(broker, Duration.ofSeconds(10));
            try (FakeBroker.Client client = broker.acceptAndServe()) {
                assertThat(Wait.forState(source, State.WAITING).detail()).startsWith("connect");
                Wait.forDetail(source, "connected, no message yet");
                client.publish("t", "1");
                Wait.forState(source, State.RUNNING);
            }
        }
    }

    @Test
    void failsWithItsSinkAsOtherSourcesDo() throws Exception {
        try (FakeBroker broker = new FakeBroker()) {
            SourceLocation location = SourceLocation.parse("mqtt://127.0.0.1:" + broker.port() + "/t");
            source = new MqttSource(Subscription.of(location, Map.of()), SourceOptions.DEFAULTS);
            CompletableFuture<SourceResult> result = source.start(name -> {
                throw new OutOfMemoryError("Java heap space");
            });
            try (FakeBroker.Client client = broker.acceptAndServe()) {
                Wait.forDetail(source, "connected, no message yet");
                ExpectedLog.none(BackgroundSource.class, () -> {
                    client.publish("t", "1");
                    assertThat(result.get(20, TimeUnit.SECONDS).reason()).endsWith(": out of memory");
                });
            }
        }
    }

    private void start(FakeBroker broker, Duration patience) throws Exception {
        SourceLocation location = SourceLocation.parse("mqtt://127.0.0.1:" + broker.port() + "/t");
        source = new MqttSource(Subscription.of(location, Map.of()), SourceOptions.DEFAULTS, patience);
        CompletableFuture<SourceResult> unused = source.start(sink);
    }
}
