// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;
import static org.stripchart.testing.Eventually.until;

import java.awt.Window;
import java.awt.event.KeyEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.app.preferences.Preferences;
import org.stripchart.chart.LiveChart;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.Progress;
import org.stripchart.session.alarm.RunAlarms;
import org.stripchart.session.file.SessionKeeper;
import org.stripchart.session.file.SessionStore;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.source.Passwords;
import org.stripchart.testing.RequiresDisplay;

/** Somebody asks in the window that what is around an alarm be kept, and finds it in a file. */
@RequiresDisplay
@SuppressWarnings("NullAway.Init") // opened before each
final class AlarmRecordingIT {

    @TempDir
    private Path folder;

    private final Robot robot = BasicRobot.robotWithNewAwtHierarchy();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private ServerSocket board;
    private OutputStream wire;
    private ChartWindows windows;
    private SessionKeeper keeper;
    private LiveChart chart;

    @BeforeEach
    void open() throws Exception {
        board = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        StripchartCommand command = new StripchartCommand();
        Program.commandLine(command).parseArgs("tcp://localhost:" + board.getLocalPort(), "--x", "t");
        SessionSpec spec = CommandLineSpec.of(command);
        ChartSetup setup = new ChartSetup(spec, Passwords.NONE, new SessionStore(folder.resolve("sessions")), null);
        Preferences preferences = Preferences.load(folder.resolve("preferences"));
        OpenedSources opened = setup.open(spec.sources().locations());
        RunResults results = new RunResults(
                spec,
                new StandardOutput(new ByteArrayOutputStream()),
                new PrintStream(OutputStream.nullOutputStream()),
                new Progress());
        results.recordInto(folder.toString());
        execute(() -> {
            keeper = setup.session(opened);
            chart = keeper.session().chart();
            keeper.session().start();
            RunAlarms alarms =
                    new RunAlarms(lines::add, System::nanoTime, results.aroundAlarms(System::nanoTime, lines::add));
            alarms.follow(chart, keeper.session().alarms());
            windows = new ChartWindows(setup, keeper, preferences, alarms, false, closed::countDown);
            return windows;
        });
        Socket accepted = board.accept();
        wire = accepted.getOutputStream();
        until("in front", () -> window().isActive());
    }

    @AfterEach
    void close() throws Exception {
        execute(windows::close);
        closed.await();
        execute(keeper.session()::close);
        chart.close();
        wire.close();
        board.close();
        robot.cleanUp();
    }

    private Window window() {
        return windows.windows().get(0).frame();
    }

    private void send(String rows) throws IOException {
        wire.write(rows.getBytes(StandardCharsets.UTF_8));
        wire.flush();
    }

    private List<Path> recorded() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".csv")).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void keepsWhatIsAroundAnAlarmThatWasAskedForByKeys() throws Exception {
        send("t,a\n100,1\n101,2\n102,3\n");
        until("what is before it has come", () -> chart.statistics().appended() == 3);

        robot.pressKey(KeyEvent.VK_CONTROL);
        robot.pressKey(KeyEvent.VK_SHIFT);
        robot.pressAndReleaseKey(KeyEvent.VK_A);
        robot.releaseKey(KeyEvent.VK_SHIFT);
        robot.releaseKey(KeyEvent.VK_CONTROL);
        DialogFixture asked =
                WindowFinder.findDialog("prompt").withTimeout(10_000).using(robot);
        until("it has the keys", () -> asked.target().isFocused());
        robot.enterText("a > 5 record 2s before 1s after");
        robot.pressAndReleaseKey(KeyEvent.VK_ENTER);
        until("followed", () -> !chart.analysis().alarmRules().isEmpty());
        send("103,9\n104,4\n105,5\n");

        until("told", () -> lines.stream().anyMatch(line -> line.startsWith("alarm: recorded ")));
        assertThat(recorded()).singleElement().satisfies(file -> {
            assertThat(file).hasContent("t,a\n101,2\n102,3\n103,9\n104,4\n");
            assertThat(lines).anyMatch(line -> line.contains(file.toString()));
        });
    }
}
