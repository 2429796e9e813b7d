// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.swing.JFrame;
import javax.swing.WindowConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.cli.ProgramProcess.Result;
import org.stripchart.testing.RequiresDisplay;

/** The packaged program with its window, as somebody at the screen starts and ends it. */
@RequiresDisplay
final class ProgramWindowIT {

    /** How much of the screen is white while a window is there. */
    private static final double WINDOW_SHARE = 0.2;

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);

    @TempDir
    private Path folder;

    private Robot robot;

    @BeforeEach
    void takeMouseAndKeyboard() throws Exception {
        robot = new Robot();
        closeWindows();
        EventQueue.invokeAndWait(() -> {
            // What a process of another test has left open would be taken for the window: it is behind this.
            JFrame cover = new JFrame();
            cover.setUndecorated(true);
            cover.getContentPane().setBackground(Color.BLACK);
            cover.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
            cover.setSize(Toolkit.getDefaultToolkit().getScreenSize());
            cover.setVisible(true);
        });
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (whiteShare() >= 0.2) {
            assertThat(System.nanoTime()).as("a free screen in time").isLessThan(deadline);
            robot.delay(100);
        }
    }

    @AfterEach
    void closeWindows() throws Exception {
        EventQueue.invokeAndWait(() -> List.of(Window.getWindows()).forEach(Window::dispose));
    }

    @Test
    void endsByItselfAfterItsDuration() throws Exception {
        try (ProgramProcess program = start("--duration", "5s", "--interval", "10ms")) {
            Result result = program.awaitEnd().done();

            // About five hundred; on a machine that has much else to do the end is told late.
            assertThat(result.stat("published")).isBetween(400.0, 2000.0);
            assertWritten(result);
        }
    }

    @Test
    void endsWhenTheWindowManagerClosesItsWindow() throws Exception {
        try (ProgramProcess program = start("-")) {
            program.send("1\n2\n3\n".getBytes(StandardCharsets.UTF_8));
            awaitWindow(program);

            // Again where the window was painted before it had the focus.
            int presses = 0;
            do {
                robot.keyPress(KeyEvent.VK_ALT);
                robot.keyPress(KeyEvent.VK_F4);
                robot.keyRelease(KeyEvent.VK_F4);
                robot.keyRelease(KeyEvent.VK_ALT);
                presses++;
            } while (!program.endsWithin(2, TimeUnit.SECONDS) && presses < 10);

            Result result = program.awaitEnd().done();
            assertThat(result.stat("appended")).isEqualTo(3);
            assertThat(result.stat("frames")).isPositive();
            assertWritten(result);
        }
    }

    @Test
    void endsWithItsOutputsWhenToldTo() throws Exception {
        try (ProgramProcess program = start("-")) {
            program.send("1\n2\n3\n".getBytes(StandardCharsets.UTF_8));
            awaitWindow(program);

            program.signal("TERM");

            Result result = program.awaitEnd();
            assertThat(result.status()).isEqualTo(143);
            assertThat(result.err()).isEmpty();
            assertThat(result.stat("appended")).isEqualTo(3);
            assertWritten(result);
        }
    }

    @Test
    void aSourceThatRefusesToTheEndIsTold() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String location = "tcp://localhost:" + port;
        try (ProgramProcess program = start(location, "random", "--duration", "5s")) {
            Result result = program.awaitEnd();

            assertThat(result.err().lines()).containsExactly(location + ": connection refused");
            assertThat(result.status()).isEqualTo(1);
            assertWritten(result);
        }
    }

    private ProgramProcess start(String... arguments) throws Exception {
        // Else the window of the program before would be taken for that of this one.
        awaitScreen(() -> whiteShare() < WINDOW_SHARE, "a bare screen in time");
        ProcessBuilder builder = ProgramProcess.onDisplay(folder, arguments);
        builder.command().addAll(List.of("--theme", "light", "--stats", "-o", "out.png"));
        return ProgramProcess.start(builder);
    }

    private void assertWritten(Result result) throws Exception {
        assertThat(result.text().lines()).hasSize(1);
        assertThat(result.stat("published")).isEqualTo(result.stat("appended") + result.stat("dropped"));
        ChartPicture.of(Files.readAllBytes(folder.resolve("out.png"))).hasSize(1280, 720);
    }

    /** Until a good part of the screen is the white of the window, which the bare screen is not. */
    private void awaitWindow(ProgramProcess program) {
        awaitScreen(
                () -> {
                    assertThat(program.isAlive()).as("the program still runs").isTrue();
                    return whiteShare() >= WINDOW_SHARE;
                },
                "a window in time");
        robot.waitForIdle();
    }

    private void awaitScreen(BooleanSupplier isSo, String what) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!isSo.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            robot.delay(100);
        }
    }

    private double whiteShare() {
        Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        BufferedImage shot = robot.createScreenCapture(screen);
        int white = 0;
        for (int y = 0; y < shot.getHeight(); y += 8) {
            for (int x = 0; x < shot.getWidth(); x += 8) {
                white += shot.getRGB(x, y) == Color.WHITE.getRGB() ? 1 : 0;
            }
        }
        return white / (shot.getHeight() * shot.getWidth() / 64.0);
    }
}
