// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.Wait;
import org.stripchart.testing.RequiresProgram;

/** Brokers that come and go. */
@Timeout(120)
@RequiresProgram({"mosquitto", "mosquitto_pub"})
@SuppressWarnings("NullAway.Init") // each test begins with it
class MqttLossIT {

    private MqttScene scene;

    @BeforeEach
    void begin(@TempDir Path folder) {
        scene = new MqttScene(folder);
    }

    @AfterEach
    void end() throws Exception {
        scene.close();
    }

    @Test
    void survivesTheBroker() throws Exception {
        Broker broker = scene.broker(MqttScene.OPEN);
        Source source = scene.start(broker, "t", "");
        MqttScene.awaitConnection(source);
        broker.publish("t", "1\n");
        scene.awaitPoints(1);
        broker.stop();
        MqttScene.awaitRetrying(source, "the broker closed the connection");
        MqttScene.awaitRetrying(source, "connection refused");
        broker.start();
        MqttScene.awaitConnection(source);
        broker.publish("t", "2\n");
        Wait.forValues(scene.sink(), "t", source, 1.0, Double.NaN, 2.0);
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.RUNNING);
    }

    @Test
    void noticesABrokerThatHasFallenSilent() throws Exception {
        Broker broker = scene.broker(MqttScene.OPEN);
        Source source = scene.start(broker, "t", "?keepalive=1");
        MqttScene.awaitConnection(source);
        broker.signal("STOP");
        try {
            Wait.until(() -> source.status().state() == SourceStatus.State.RETRYING, source::status);
            assertThat(source.status().detail()).startsWith("the broker does not answer; trying again in ");
        } finally {
            broker.signal("CONT");
        }
        MqttScene.awaitConnection(source);
    }

    @Test
    void getsWhatTheBrokerKeptMeanwhile() throws Exception {
        Broker broker = scene.broker(MqttScene.OPEN);
        Source first = scene.start(broker, "t", "?id=chart&clean=false");
        MqttScene.awaitConnection(first);
        first.close();
        broker.publish("t", "1\n2\n3\n");
        scene.start(broker, "t", "?id=chart&clean=false");
        scene.awaitPoints(3);
        assertThat(scene.sink().values("t")).containsExactly(1.0, 2.0, 3.0);
    }

    @Test
    void saysThatThereIsNoSuchHost() throws Exception {
        Source source = scene.start("mqtt://no-such-host.invalid/t", SourceOptions.DEFAULTS, Map.of());
        MqttScene.awaitRetrying(source, "unknown host no-such-host.invalid");
    }
}
