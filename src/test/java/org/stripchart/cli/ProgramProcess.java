// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** The packaged program as a process of its own, in a folder of its own, which is its home as well. */
@NullMarked
final class ProgramProcess implements AutoCloseable {

    /** Far more than any run takes, on a machine that has much else to do. */
    private static final long PATIENCE_SECONDS = 180;

    /**
     * What came of it.
     *
     * @param status of the exit
     * @param out all that was on standard output
     * @param err all that was on standard error
     */
    record Result(int status, ByteArrayOutputStream out, String err) {

        String text() {
            return out.toString(StandardCharsets.UTF_8);
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        /** A number in the line of {@code --stats}. */
        double stat(String name) {
            Matcher matcher = Pattern.compile("\"" + name + "\":(-?[0-9.]+)").matcher(text());
            assertThat(matcher.find())
                    .as("%s in %s; standard error: %s", name, text(), err)
                    .isTrue();
            return Double.parseDouble(matcher.group(1));
        }

        /** Ended well, and had nothing to complain about. */
        Result done() {
            assertThat(err).isEmpty();
            assertThat(status).isZero();
            return this;
        }

        /** Said one line on standard error, and nothing elsewhere. */
        void failed(int expectedStatus, String line) {
            assertThat(err.lines()).containsExactly(line);
            assertThat(text()).isEmpty();
            assertThat(status).isEqualTo(expectedStatus);
        }
    }

    private final Process process;
    private final CompletableFuture<ByteArrayOutputStream> out;
    private final CompletableFuture<ByteArrayOutputStream> err;

    private ProgramProcess(Process process) {
        this.process = process;
        out = CompletableFuture.supplyAsync(() -> readAll(process.getInputStream()));
        err = CompletableFuture.supplyAsync(() -> readAll(process.getErrorStream()));
    }

    /** Without a display. */
    static ProcessBuilder headless(Path folder, String... arguments) {
        ProcessBuilder builder = onDisplay(folder, arguments);
        builder.environment().remove("DISPLAY");
        return builder;
    }

    /** On the display of this JVM. */
    static ProcessBuilder onDisplay(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + folder,
                // Most runs are over before the second compiler's work pays, and there are some hundred of them.
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("stripchart.jar")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().remove("XDG_CONFIG_HOME");
        // The JVM tells on standard error that it has picked them up.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"));
        return builder;
    }

    static ProgramProcess start(ProcessBuilder builder) throws IOException {
        return new ProgramProcess(builder.start());
    }

    /** Runs it to its end with that standard input. */
    static Result run(ProcessBuilder builder, byte[] input) throws Exception {
        try (ProgramProcess program = start(builder)) {
            program.send(input);
            return program.await();
        }
    }

    /** Gives it more standard input; returns when at least all but the last 64 KiB of it were read. */
    void send(byte[] input) {
        try {
            OutputStream in = process.getOutputStream();
            in.write(input);
            in.flush();
        } catch (IOException e) {
            // It has ended before it read all; its status tells why.
        }
    }

    /** Closes the reading end of its standard output. */
    void closeOut() throws IOException {
        process.getInputStream().close();
    }

    /** Sends it a signal as a terminal does, such as INT; its streams stay open. */
    void signal(String name) throws Exception {
        Process kill = new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid()).start();
        assertThat(kill.waitFor()).as("status of kill").isZero();
    }

    /** Whether Ctrl-C would reach it: a build in the background may have made its children deaf to it. */
    boolean listensToCtrlC() throws IOException {
        long caught = Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("SigCgt:"))
                .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                .findFirst()
                .orElse(0);
        return (caught >> 1 & 1) == 1;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end, but not longer than that; returns whether it has come. */
    boolean endsWithin(long time, TimeUnit unit) throws InterruptedException {
        return process.waitFor(time, unit);
    }

    /** Ends its standard input, and waits for its end. */
    Result await() throws Exception {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It is gone already.
        }
        return awaitEnd();
    }

    /** Waits for its end while its standard input stays open. */
    Result awaitEnd() throws Exception {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("ended in %d s", PATIENCE_SECONDS)
                .isTrue();
        return new Result(
                process.exitValue(),
                out.get(PATIENCE_SECONDS, TimeUnit.SECONDS),
                err.get(PATIENCE_SECONDS, TimeUnit.SECONDS).toString(StandardCharsets.UTF_8));
    }

    /** Ends it, and waits until it has ended, so that its window is not taken for that of the next one. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static ByteArrayOutputStream readAll(InputStream in) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            in.transferTo(bytes);
        } catch (IOException e) {
            // Closed from this side by a test that wants no more.
        }
        return bytes;
    }
}
