// SPDX-License-Identifier: Apache-2.0
package org.stripchart.soak;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.stripchart.record.RecorderStatus;
import org.stripchart.session.Recording;
import org.stripchart.session.SessionSource;

/**
 * What comes and goes beside the chart that is always there: sources, a recording, a window with a session of its own, files that are
 * saved. When a round is over nothing of it is left, but for what can be put back for half a minute.
 */
final class Round {

    /** What each source that comes gives, all of which must arrive. */
    private static final int POINTS = 20_000;

    /** Where a client has left, a gap follows its points. */
    private static final int GAPS = 1;

    /** Below the ports that a system gives to clients, one of which could take it before the source does. */
    private static final int FIRST_PORT = 20_000;

    private static final int PORTS = 10_000;

    private static final long HISTORY = 10_000;
    private static final Duration INTERVAL = Duration.ofMillis(1);

    private final SoakWindow window;
    private final Path folder;
    private final int number;
    private long taken;

    /**
     * @param folder for what it writes, and for the home of its window
     */
    Round(SoakWindow window, Path folder, int number) {
        this.window = window;
        this.folder = folder;
        this.number = number;
    }

    /** Runs it; returns how many points its sources gave to the chart. */
    long run() throws Exception {
        Path files = Files.createDirectories(folder.resolve("files"));
        Path recorded = files.resolve(number % 2 == 0 ? "run.csv" : "run.csv.gz");
        Recording recording = window.record(recorded);
        List<SessionSource> guests = guests(files);
        visit(files.resolve("visit.strip"));
        window.save(files.resolve("soak.strip"));
        for (SessionSource guest : guests) {
            awaitPoints(guest);
            taken += window.stop(guest).points();
            window.remove(guest);
        }
        window.stopRecording();
        check(recording.ended().get(SoakWindow.PATIENCE_SECONDS, TimeUnit.SECONDS), recorded);
        delete(files);
        return taken;
    }

    private List<SessionSource> guests(Path files) throws Exception {
        List<SessionSource> guests = new ArrayList<>();
        guests.add(window.add(table(files.resolve("guest.csv")).toString()));
        guests.add(window.add("exec:seq " + POINTS));
        int port = freePort();
        guests.add(window.add("tcp-listen://:" + port));
        send(port);
        return guests;
    }

    /** A window of its own, which is looked at, saved and closed again. */
    private void visit(Path file) throws Exception {
        SoakWindow visitor = SoakWindow.open(folder.resolve("visitor"), INTERVAL, HISTORY);
        try {
            long deadline = deadline();
            while (visitor.statistics().frames() < 30) {
                sleepUntil(deadline, "frames of a window");
            }
            visitor.save(file);
            window.save(file);
        } finally {
            visitor.close();
        }
    }

    private void awaitPoints(SessionSource guest) throws Exception {
        long deadline = deadline();
        while (window.end(guest).points() < POINTS) {
            sleepUntil(deadline, "points of " + guest.location() + ": " + window.end(guest));
        }
        if (window.end(guest).points() > POINTS + GAPS) {
            throw new IllegalStateException("too many points of " + guest.location() + ": " + window.end(guest));
        }
    }

    /** Every point of which is said that it is written must be a row. On a machine that is too busy some are lost, and said to be. */
    private static void check(RecorderStatus status, Path file) throws IOException {
        long rows = rows(file);
        if (status.state() != RecorderStatus.State.STOPPED || rows != status.written()) {
            throw new IllegalStateException(rows + " rows in a recording of which is said " + status);
        }
    }

    private static long rows(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            // The first names the columns.
            return lines.lines().skip(1).count();
        }
    }

    private static Path table(Path file) throws IOException {
        double now = System.currentTimeMillis() / 1e3;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("time,guest\n");
            for (int i = 0; i < POINTS; i++) {
                out.write(String.format(Locale.ROOT, "%.4f,%d%n", now + i * 1e-4, i % 100));
            }
        }
        return file;
    }

    private int freePort() {
        int port = FIRST_PORT + number % PORTS;
        while (!isFree("127.0.0.1", port) || !isFree("::1", port)) {
            port++;
        }
        return port;
    }

    private static boolean isFree(String address, int port) {
        try (ServerSocket tried = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            return tried.isBound();
        } catch (BindException e) {
            return false;
        } catch (IOException e) {
            // A machine without that address does not have the port taken there.
            return true;
        }
    }

    private static void send(int port) throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < POINTS; i++) {
            lines.append(i % 50).append('\n');
        }
        try (Socket socket = connect(port);
                OutputStream out = socket.getOutputStream()) {
            out.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static Socket connect(int port) throws IOException, InterruptedException {
        long deadline = deadline();
        while (true) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (ConnectException e) {
                sleepUntil(deadline, "somebody to listen: " + e.getMessage());
            }
        }
    }

    private static long deadline() {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(SoakWindow.PATIENCE_SECONDS);
    }

    private static void sleepUntil(long deadline, String what) throws InterruptedException {
        if (System.nanoTime() - deadline > 0) {
            throw new IllegalStateException("waited in vain for " + what);
        }
        Thread.sleep(20);
    }

    private static void delete(Path files) throws IOException {
        for (String name : List.of("run.csv", "run.csv.gz", "guest.csv", "visit.strip", "soak.strip")) {
            Files.deleteIfExists(files.resolve(name));
        }
    }
}
