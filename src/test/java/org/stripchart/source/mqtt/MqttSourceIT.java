// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.feed.SeriesSink;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.Wait;
import org.stripchart.testing.RequiresProgram;

/** What a broker's topics become. */
@Timeout(120)
@RequiresProgram({"mosquitto", "mosquitto_pub"})
@SuppressWarnings("NullAway.Init") // each test begins with it
class MqttSourceIT {

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
    void chartsATopic() throws Exception {
        Broker broker = scene.broker(MqttScene.OPEN);
        Source source = scene.start(broker, "house/power", "");
        MqttScene.awaitConnection(source);
        // More than the broker sends without an acknowledgement.
        broker.publish("house/power", "1\n2\n3\n4\n".repeat(25));
        scene.awaitPoints(100);
        assertThat(scene.sink().ys).containsOnlyKeys("house/power");
        assertThat(scene.sink().values("house/power")).startsWith(1.0, 2.0, 3.0).endsWith(3.0, 4.0);
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.RUNNING);
        assertThat(source.title()).isEqualTo("mqtt://127.0.0.1:" + broker.port() + "/house/power");
        source.close();
        Wait.until(() -> mqttThreads() == 0, source::status);
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.ENDED);
    }

    @Test
    void namesSeriesByTopicAndLeaf() throws Exception {
        Broker broker = scene.broker(MqttScene.OPEN);
        Source source = scene.start(broker, "house/+/power,garden/#", "");
        MqttScene.awaitConnection(source);
        broker.publish("house/kitchen/power", "{\"w\": 40, \"phase\": [1, 2]}\n");
        broker.publish("house/kitchen/light", "5\n");
        broker.publishWhole("garden/tree/height", "{\n  \"cm\": 310,\n  \"note\": \"a } in text\"\n}\n");
        broker.publish("garden", "unavailable\n7\nunavailable\n8\n");
        scene.awaitPoints(7);
        // The note is a state.
        assertThat(scene.sink().ys)
                .containsOnlyKeys(
                        "garden/tree/height/note",
                        "house/kitchen/power/w",
                        "house/kitchen/power/phase[0]",
                        "house/kitchen/power/phase[1]",
                        "garden/tree/height/cm",
                        "garden");
        assertThat(scene.sink().values("garden")).containsExactly(7.0, 8.0);
        assertThat(source.status().rejected()).isEqualTo(2);
        assertThat(source.status().latestRejected()).hasToString("garden, line 2: not a number: unavailable");
    }

    @Test
    void showsWhatTheBrokerRetained() throws Exception {
        Broker broker = scene.broker(MqttScene.OPEN);
        broker.publish("level", "42\n", "-r");
        scene.start(broker, "level", "?qos=0");
        scene.awaitPoints(1);
        assertThat(scene.sink().values("level")).containsExactly(42.0);
    }

    @Test
    void countsTopicsBeyondTheLimit() throws Exception {
        Broker broker = scene.broker(MqttScene.OPEN);
        Source source = scene.start(broker, "#", "", SourceOptions.DEFAULTS.withMaxSeries(2));
        MqttScene.awaitConnection(source);
        for (String topic : List.of("a", "b", "c", "d")) {
            broker.publish(topic, "1\n2\n");
        }
        Wait.until(() -> source.status().rejected() == 4, source::status);
        assertThat(scene.sink().ys).containsOnlyKeys("a", "b");
        assertThat(source.status().latestRejected()).hasToString("d, line 1: more series than the limit: 2");
    }

    @Test
    void losesNothingAtQosOne() throws Exception {
        Broker broker = scene.broker(MqttScene.OPEN, "max_inflight_messages 0", "max_queued_messages 0");
        AtomicInteger count = new AtomicInteger();
        Map<String, List<Double>> got = new ConcurrentHashMap<>();
        Source source = scene.open(broker, "", "load/#", "?qos=1", SourceOptions.DEFAULTS, Map.of());
        CompletableFuture<SourceResult> unused = source.start(name -> new SeriesSink() {
            private final List<Double> mine = got.computeIfAbsent(name, n -> new ArrayList<>());

            @Override
            public boolean add(double x, double y) {
                throw new UnsupportedOperationException();
            }

            @Override
            public int addAll(double[] xs, double[] ys, int from, int to) {
                for (int i = from; i < to; i++) {
                    mine.add(ys[i]);
                    count.incrementAndGet();
                }
                return to - from;
            }
        });
        MqttScene.awaitConnection(source);
        int each = 10_000;
        String lines = IntStream.range(0, each).mapToObj(Integer::toString).collect(Collectors.joining("\n", "", "\n"));
        List<CompletableFuture<Void>> publishers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    try {
                        broker.publish("load/" + i, lines);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();
        publishers.forEach(CompletableFuture::join);
        Wait.until(() -> count.get() >= 4 * each, source::status);
        assertThat(got).hasSize(4);
        assertThat(got.values()).allSatisfy(ys -> {
            assertThat(ys).hasSize(each);
            for (int i = 0; i < each; i++) {
                assertThat(ys.get(i)).isEqualTo(i);
            }
        });
        assertThat(source.status().rejected()).isZero();
    }

    private static long mqttThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("stripchart mqtt"))
                .count();
    }
}
