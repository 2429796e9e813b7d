// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.feed.SeriesSink;
import org.stripchart.source.FakeSink;
import org.stripchart.source.Source;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.testing.RequiresProgram;

@Timeout(120)
@RequiresProgram({"mosquitto", "mosquitto_pub", "mosquitto_passwd", "openssl"})
class MqttSourceIT {

    private static final String OPEN = "allow_anonymous true";

    /** What a test allows itself; far more than anything takes. */
    private static final long PATIENCE_SECONDS = 30;

    @TempDir
    Path folder;

    private final FakeSink sink = new FakeSink();
    private final List<Source> sources = new ArrayList<>();
    private final List<Broker> brokers = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        sources.forEach(Source::close);
        for (Broker broker : brokers) {
            broker.stop();
        }
    }

    @Test
    void chartsATopic() throws Exception {
        Broker broker = broker(OPEN);
        Source source = start(broker, "house/power", "");
        awaitConnection(source);
        // More than the broker sends without an acknowledgement.
        broker.publish("house/power", "1\n2\n3\n4\n".repeat(25));
        awaitPoints(100);
        assertThat(sink.ys).containsOnlyKeys("house/power");
        assertThat(sink.ys.get("house/power")).startsWith(1.0, 2.0, 3.0).endsWith(3.0, 4.0);
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.RUNNING);
        assertThat(source.title()).isEqualTo("mqtt://127.0.0.1:" + broker.port() + "/house/power");
        source.close();
        await("no thread is left", () -> mqttThreads() == 0);
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.ENDED);
    }

    @Test
    void namesSeriesByTopicAndLeaf() throws Exception {
        Broker broker = broker(OPEN);
        Source source = start(broker, "house/+/power,garden/#", "");
        awaitConnection(source);
        broker.publish("house/kitchen/power", "{\"w\": 40, \"phase\": [1, 2]}\n");
        broker.publish("house/kitchen/light", "5\n");
        broker.publishWhole("garden/tree/height", "{\n  \"cm\": 310,\n  \"note\": \"a } in text\"\n}\n");
        broker.publish("garden", "unavailable\n7\nunavailable\n8\n");
        awaitPoints(6);
        assertThat(sink.ys)
                .containsOnlyKeys(
                        "house/kitchen/power/w",
                        "house/kitchen/power/phase[0]",
                        "house/kitchen/power/phase[1]",
                        "garden/tree/height/cm",
                        "garden");
        assertThat(sink.ys.get("garden")).containsExactly(7.0, 8.0);
        assertThat(source.status().rejected()).isEqualTo(2);
        assertThat(source.status().latestRejected()).hasToString("garden, line 2: not a number: unavailable");
    }

    @Test
    void showsWhatTheBrokerRetained() throws Exception {
        Broker broker = broker(OPEN);
        broker.publish("level", "42\n", "-r");
        start(broker, "level", "?qos=0");
        awaitPoints(1);
        assertThat(sink.ys.get("level")).containsExactly(42.0);
    }

    @Test
    void countsTopicsBeyondTheLimit() throws Exception {
        Broker broker = broker(OPEN);
        Source source = start(broker, "#", "", SourceOptions.DEFAULTS.withMaxSeries(2));
        awaitConnection(source);
        for (String topic : List.of("a", "b", "c", "d")) {
            broker.publish(topic, "1\n2\n");
        }
        await("four are rejected", () -> source.status().rejected() == 4);
        assertThat(sink.ys).containsOnlyKeys("a", "b");
        assertThat(source.status().latestRejected()).hasToString("d, line 1: more series than the limit: 2");
    }

    @Test
    void survivesTheBroker() throws Exception {
        Broker broker = broker(OPEN);
        Source source = start(broker, "t", "");
        awaitConnection(source);
        broker.publish("t", "1\n");
        awaitPoints(1);
        broker.stop();
        awaitRetrying(source, "the broker closed the connection");
        awaitRetrying(source, "connection refused by 127.0.0.1:" + broker.port());
        broker.start();
        awaitConnection(source);
        broker.publish("t", "2\n");
        awaitPoints(2);
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.RUNNING);
    }

    @Test
    void noticesABrokerThatHasFallenSilent() throws Exception {
        Broker broker = broker(OPEN);
        Source source = start(broker, "t", "?keepalive=1");
        awaitConnection(source);
        broker.signal("STOP");
        try {
            await("it is noticed", () -> source.status().state() == SourceStatus.State.RETRYING);
            assertThat(source.status().detail()).startsWith("the broker does not answer; trying again in ");
        } finally {
            broker.signal("CONT");
        }
        awaitConnection(source);
    }

    @Test
    void getsWhatTheBrokerKeptMeanwhile() throws Exception {
        Broker broker = broker(OPEN);
        Source first = start(broker, "t", "?id=chart&clean=false");
        awaitConnection(first);
        first.close();
        broker.publish("t", "1\n2\n3\n");
        start(broker, "t", "?id=chart&clean=false");
        awaitPoints(3);
        assertThat(sink.ys.get("t")).containsExactly(1.0, 2.0, 3.0);
    }

    @Test
    void logsInWithThePasswordThatItIsGiven() throws Exception {
        Broker broker = brokerWithPassword();
        Map<String, String> environment = Map.of("STRIPCHART_MQTT_PASSWORD", "secret");
        Source source = start(broker, "ada@", "t", "", SourceOptions.DEFAULTS, environment);
        awaitConnection(source);
    }

    @Test
    void asksForThePasswordAgainWhenItIsWrong() throws Exception {
        Broker broker = brokerWithPassword();
        List<String> asked = new ArrayList<>();
        List<char[]> answers = List.of("guess".toCharArray(), "secret".toCharArray());
        SourceOptions options = SourceOptions.DEFAULTS.withPasswords(purpose -> {
            asked.add(purpose);
            return answers.get(asked.size() - 1);
        });
        Source source = start(broker, "ada@", "t", "", options, Map.of());
        awaitRetrying(source, "not authorised as ada");
        awaitConnection(source);
        assertThat(asked).containsExactly("mqtt://ada@127.0.0.1", "mqtt://ada@127.0.0.1");
        assertThat(answers).allSatisfy(answer -> assertThat(answer).containsOnly('\0'));
    }

    @Test
    void doesNotHammerABrokerThatRefusesIt() throws Exception {
        Broker broker = brokerWithPassword();
        Map<String, String> wrong = Map.of("STRIPCHART_MQTT_USER", "ada", "STRIPCHART_MQTT_PASSWORD", "wrong");
        Source source = start(broker, "", "t", "", SourceOptions.DEFAULTS, wrong);
        awaitRetrying(source, "not authorised as ada; trying again in 60 s");
        Source nobody = start(broker, "t", "");
        awaitRetrying(nobody, "not authorised without a user");
        assertThat(source.status().detail()).doesNotContain("wrong");
    }

    @Test
    void verifiesTheCertificateAndTheHost() throws Exception {
        certificates();
        Broker broker = broker(
                OPEN,
                "cafile " + folder.resolve("ca.pem"),
                "certfile " + folder.resolve("server.pem"),
                "keyfile " + folder.resolve("server.key"));
        String trusting = "?ca=" + folder.resolve("ca.pem");
        // The certificate names localhost only.
        Source source = start("mqtts://localhost:" + broker.port() + "/t" + trusting, SourceOptions.DEFAULTS, Map.of());
        awaitConnection(source);
        Source untrusted = start("mqtts://localhost:" + broker.port() + "/t", SourceOptions.DEFAULTS, Map.of());
        awaitRetrying(untrusted, "certificate of localhost not trusted; a private authority is given by ca=FILE");
        Source other = start("mqtts://127.0.0.1:" + broker.port() + "/t" + trusting, SourceOptions.DEFAULTS, Map.of());
        awaitRetrying(other, "the certificate is not for 127.0.0.1");
        Source plain = start("mqtt://localhost:" + broker.port() + "/t", SourceOptions.DEFAULTS, Map.of());
        awaitRetrying(plain, "the broker closed the connection");
    }

    @Test
    void saysWhereThereIsNoTls() throws Exception {
        Broker broker = broker(OPEN);
        Source source = start("mqtts://localhost:" + broker.port() + "/t", SourceOptions.DEFAULTS, Map.of());
        awaitRetrying(
                source, "no TLS at localhost:" + broker.port() + "; expected mqtt: or another port; trying again");
    }

    @Test
    void saysThatThereIsNoSuchHost() throws Exception {
        Source source = start("mqtt://no-such-host.invalid/t", SourceOptions.DEFAULTS, Map.of());
        awaitRetrying(source, "unknown host no-such-host.invalid");
    }

    @Test
    void losesNothingAtQosOne() throws Exception {
        Broker broker = broker(OPEN, "max_inflight_messages 0", "max_queued_messages 0");
        AtomicInteger count = new AtomicInteger();
        Map<String, List<Double>> got = new java.util.concurrent.ConcurrentHashMap<>();
        Source source = open(broker, "", "load/#", "?qos=1", SourceOptions.DEFAULTS, Map.of());
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
        awaitConnection(source);
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
        await("all has come", () -> count.get() >= 4 * each);
        assertThat(got).hasSize(4);
        assertThat(got.values()).allSatisfy(ys -> {
            assertThat(ys).hasSize(each);
            for (int i = 0; i < each; i++) {
                assertThat(ys.get(i)).isEqualTo(i);
            }
        });
        assertThat(source.status().rejected()).isZero();
    }

    private Broker broker(String... configuration) throws Exception {
        Broker broker = new Broker(folder, configuration);
        brokers.add(broker);
        return broker.start();
    }

    private Broker brokerWithPassword() throws Exception {
        Path passwords = folder.resolve("passwords");
        run("mosquitto_passwd", "-b", "-c", passwords.toString(), "ada", "secret");
        return broker("allow_anonymous false", "password_file " + passwords);
    }

    private void certificates() throws Exception {
        Path names = Files.writeString(folder.resolve("names"), "subjectAltName=DNS:localhost\n");
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-subj",
                "/CN=Test CA",
                "-days",
                "2",
                "-keyout",
                path("ca.key"),
                "-out",
                path("ca.pem"));
        run(
                "openssl",
                "req",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-subj",
                "/CN=localhost",
                "-keyout",
                path("server.key"),
                "-out",
                path("server.csr"));
        run(
                "openssl",
                "x509",
                "-req",
                "-in",
                path("server.csr"),
                "-CA",
                path("ca.pem"),
                "-CAkey",
                path("ca.key"),
                "-CAcreateserial",
                "-days",
                "2",
                "-extfile",
                names.toString(),
                "-out",
                path("server.pem"));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(Files.readString(folder.resolve("out")));
        }
    }

    private Source start(Broker broker, String topics, String parameters) throws Exception {
        return start(broker, topics, parameters, SourceOptions.DEFAULTS);
    }

    private Source start(Broker broker, String topics, String parameters, SourceOptions options) throws Exception {
        return start(broker, "", topics, parameters, options, Map.of());
    }

    private Source start(
            Broker broker,
            String user,
            String topics,
            String parameters,
            SourceOptions options,
            Map<String, String> environment)
            throws Exception {
        Source source = open(broker, user, topics, parameters, options, environment);
        CompletableFuture<SourceResult> unused = source.start(sink);
        return source;
    }

    private Source start(String location, SourceOptions options, Map<String, String> environment) throws Exception {
        Source source = open(location, options, environment);
        CompletableFuture<SourceResult> unused = source.start(sink);
        return source;
    }

    private Source open(
            Broker broker,
            String user,
            String topics,
            String parameters,
            SourceOptions options,
            Map<String, String> environment)
            throws Exception {
        return open("mqtt://" + user + "127.0.0.1:" + broker.port() + "/" + topics + parameters, options, environment);
    }

    private Source open(String location, SourceOptions options, Map<String, String> environment) throws Exception {
        Source source = new MqttSource(Subscription.of(SourceLocation.parse(location), environment), options);
        sources.add(source);
        return source;
    }

    private static long mqttThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("stripchart mqtt"))
                .count();
    }

    private static void awaitConnection(Source source) {
        await(
                "connected: " + source.status(),
                () -> source.status().detail().equals("connected, no message yet")
                        || source.status().state() == SourceStatus.State.RUNNING);
    }

    /** That it is told, and within two seconds, unless the machine is very busy. */
    private static void awaitRetrying(Source source, String detail) {
        await(
                detail,
                () -> source.status().state() == SourceStatus.State.RETRYING
                        && source.status().detail().startsWith(detail));
    }

    private void awaitPoints(int count) {
        await(count + " points", () -> sink.count() >= count);
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
