// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.mqtt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.stripchart.source.FakeSink;
import org.stripchart.source.Source;
import org.stripchart.source.SourceLocation;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.Wait;

/** The brokers and sources of a test, which all end with it. */
@SuppressWarnings("try") // the test ends when it is interrupted
final class MqttScene implements AutoCloseable {

    /** Lets everybody in. */
    static final String OPEN = "allow_anonymous true";

    private final Path folder;
    private final FakeSink sink = new FakeSink();
    private final List<Source> sources = new ArrayList<>();
    private final List<Broker> brokers = new ArrayList<>();

    MqttScene(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Returns what all sources feed. */
    FakeSink sink() {
        return sink;
    }

    Broker broker(String... configuration) throws Exception {
        Broker broker = new Broker(folder, configuration);
        brokers.add(broker);
        return broker.start();
    }

    Source start(Broker broker, String topics, String parameters) throws Exception {
        return start(broker, topics, parameters, SourceOptions.DEFAULTS);
    }

    Source start(Broker broker, String topics, String parameters, SourceOptions options) throws Exception {
        return start(broker, "", topics, parameters, options, Map.of());
    }

    Source start(
            Broker broker,
            String user,
            String topics,
            String parameters,
            SourceOptions options,
            Map<String, String> environment)
            throws Exception {
        return start(location(broker, user, topics, parameters), options, environment);
    }

    Source start(String location, SourceOptions options, Map<String, String> environment) throws Exception {
        Source source = open(location, options, environment);
        CompletableFuture<SourceResult> unused = source.start(sink);
        return source;
    }

    /** Makes a source that the test starts. */
    Source open(
            Broker broker,
            String user,
            String topics,
            String parameters,
            SourceOptions options,
            Map<String, String> environment)
            throws Exception {
        return open(location(broker, user, topics, parameters), options, environment);
    }

    private Source open(String location, SourceOptions options, Map<String, String> environment) throws Exception {
        Source source = new MqttSource(Subscription.of(SourceLocation.parse(location), environment), options);
        sources.add(source);
        return source;
    }

    private static String location(Broker broker, String user, String topics, String parameters) {
        return "mqtt://" + user + "127.0.0.1:" + broker.port() + "/" + topics + parameters;
    }

    /** Runs a program to its end, which must be a good one. */
    void run(String... command) throws Exception {
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(Files.readString(out));
        }
    }

    static void awaitConnection(Source source) throws InterruptedException {
        Wait.until(
                () -> source.status().detail().equals("connected, no message yet")
                        || source.status().state() == SourceStatus.State.RUNNING,
                source::status);
    }

    static void awaitRetrying(Source source, String detail) throws InterruptedException {
        Wait.until(
                () -> source.status().state() == SourceStatus.State.RETRYING
                        && source.status().detail().startsWith(detail),
                source::status);
    }

    void awaitPoints(int count) throws InterruptedException {
        if (!sink.await(() -> sink.count() >= count)) {
            throw new AssertionError(sink.count() + " instead of " + count + " points");
        }
    }

    @Override
    public void close() throws Exception {
        sources.forEach(Source::close);
        for (Broker broker : brokers) {
            broker.stop();
        }
    }
}
