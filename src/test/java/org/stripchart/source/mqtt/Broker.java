// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.mqtt;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A mosquitto of the test's own, on a free port, which can be stopped and started again. */
@NullMarked
final class Broker {

    private static final String MOSQUITTO =
            Files.isExecutable(Path.of("/usr/sbin/mosquitto")) ? "/usr/sbin/mosquitto" : "mosquitto";

    private final Path folder;
    private final List<String> configuration;
    private final int port;
    private @Nullable Process process;

    /**
     * @param configuration lines beyond the listener
     */
    Broker(Path folder, String... configuration) throws IOException {
        this.folder = folder;
        this.configuration = List.of(configuration);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    Broker start() throws Exception {
        List<String> lines = new ArrayList<>(List.of("listener " + port + " 127.0.0.1"));
        lines.addAll(configuration);
        // As root it would become another user, who cannot read the folder.
        lines.add("user " + System.getProperty("user.name"));
        Path file = Files.write(folder.resolve("mosquitto.conf"), lines);
        Process started = new ProcessBuilder(MOSQUITTO, "-c", file.toString())
                .redirectErrorStream(true)
                .start();
        process = started;
        BufferedReader log = started.inputReader();
        StringBuilder said = new StringBuilder();
        String line;
        do {
            line = log.readLine();
            said.append(line).append('\n');
            if (line == null) {
                throw new IOException("mosquitto has ended: " + said);
            }
        } while (!line.endsWith(" running"));
        Thread rest = new Thread(() -> drain(log), "log of mosquitto");
        rest.setDaemon(true);
        rest.start();
        return this;
    }

    private static void drain(BufferedReader log) {
        try {
            while (log.readLine() != null) {
                // Else it would wait for room.
            }
        } catch (IOException e) {
            // It was killed.
        }
    }

    void stop() throws Exception {
        Process running = process;
        if (running != null) {
            running.destroy();
            if (!running.waitFor(5, TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
        }
    }

    /** Stops and continues it without a word to anybody. */
    void signal(String name) throws Exception {
        Process running = process;
        if (running != null) {
            run("", List.of("kill", "-" + name, Long.toString(running.pid())));
        }
    }

    /** Publishes each line of the text as a message. */
    void publish(String topic, String text, String... options) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("mosquitto_pub", "-p", Integer.toString(port), "-q", "1", "-t", topic, "-l"));
        command.addAll(List.of(options));
        run(text, command);
    }

    /** Publishes a message of several lines. */
    void publishWhole(String topic, String text) throws Exception {
        run(text, List.of("mosquitto_pub", "-p", Integer.toString(port), "-q", "1", "-t", topic, "-s"));
    }

    private static void run(String input, List<String> command) throws Exception {
        Process program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var in = program.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (!program.waitFor(60, TimeUnit.SECONDS) || program.exitValue() != 0) {
            program.destroyForcibly();
            throw new IOException(command + " failed");
        }
    }
}
