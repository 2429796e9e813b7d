// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;
import static org.stripchart.testing.Eventually.until;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.TransferHandler.TransferSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.app.preferences.Preferences;
import org.stripchart.app.view.MainWindow;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.session.alarm.RunAlarms;
import org.stripchart.session.file.SessionFile;
import org.stripchart.session.file.SessionKeeper;
import org.stripchart.session.file.SessionStore;
import org.stripchart.session.spec.SourcesSpec;
import org.stripchart.source.Passwords;
import org.stripchart.testing.ExpectedLog;
import org.stripchart.testing.RequiresDisplay;

/** What becomes of windows when files are opened in them. */
@RequiresDisplay
@SuppressWarnings("NullAway.Init") // opened by each test
final class ChartWindowsIT {

    @TempDir
    private Path folder;

    private CountDownLatch lastClosed = new CountDownLatch(1);
    private RunningSession first;
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final RunAlarms alarms = new RunAlarms(told::add, System::nanoTime);
    private ChartWindows windows;

    @AfterEach
    void close() throws InterruptedException {
        RunningSession shown = execute(windows::close).session();
        assertThat(lastClosed.await(10, TimeUnit.SECONDS)).isTrue();
        execute(shown::close);
        shown.chart().close();
    }

    @Test
    void aFileTakesThePlaceOfTheDemo() throws Exception {
        open(true);
        JFrame demo = frame(0);
        drop(demo, file("data.csv", "a\n1\n2\n"));

        until("one window", () -> windows.windows().size() == 1 && frame(0) != demo);
        assertThat(execute(() -> frame(0).getTitle())).startsWith("data.csv");
        assertThat(demo.isDisplayable()).isFalse();
        until("read", () -> windows.close().session().chart().statistics().published() == 2);
    }

    @Test
    void aSessionThatIsDroppedIsOpenedAsOne() throws Exception {
        StripchartCommand saved = new StripchartCommand();
        Program.commandLine(saved).parseArgs(file("data.csv", "a\n1\n2\n"));
        Path session = folder.resolve("plant.strip");
        SessionFile.write(session, CommandLineSpec.of(saved), SessionFile.Extras.NONE);
        open(true);
        JFrame demo = frame(0);
        drop(demo, session.toString());

        until("one window", () -> windows.windows().size() == 1 && frame(0) != demo);
        assertThat(execute(() -> frame(0).getTitle())).startsWith("data.csv");
        until("read", () -> windows.close().session().chart().statistics().published() == 2);
    }

    @Test
    void whatComesLateTakesThePlaceOfTheDemoOnly() throws Exception {
        open(true);
        JFrame demo = frame(0);
        execute(() -> windows.openInstead(file("late.csv", "a\n1\n2\n")));

        until("one window", () -> windows.windows().size() == 1 && frame(0) != demo);
        assertThat(execute(() -> frame(0).getTitle())).startsWith("late.csv");

        execute(() -> windows.openInstead(file("later.csv", "a\n1\n2\n")));
        until("read", () -> windows.close().session().chart().statistics().published() == 2);
        assertThat(execute(() -> windows.windows().size())).isEqualTo(1);
    }

    @Test
    void whatComesLateIsChartedAsTheCommandLineSaid() throws Exception {
        open(true, true, "--derive", "twice = 2 * a", "--alarm", "twice > 3", "--on-alarm", "true");
        execute(() -> windows.openInstead(file("late.csv", "a\n1\n2\n")));

        until("an alarm", () -> alarms.hasCome());
        RunningSession late = execute(windows::close).session();
        assertThat(execute(() -> late.alarms().reaction().command())).isEqualTo("true");
        assertThat(told).containsExactly("alarm: twice > 3 since 1");
        execute(alarms::ended).get();
    }

    @Test
    void aFileOpensBesideWhatTheUserAskedFor() throws Exception {
        open(true, file("first.csv", "1\n"));
        JFrame asked = frame(0);
        drop(asked, file("second.csv", "a\n1\n2\n"));

        until("two windows", () -> windows.windows().size() == 2);
        assertThat(execute(() -> frame(1).getTitle())).startsWith("second.csv");
        execute(() -> windows.windows().get(0).close());
        until("one is left", () -> windows.windows().size() == 1);
        assertThat(lastClosed.getCount()).isEqualTo(1);
        // The outputs show what the command line named.
        assertThat(execute(windows::close).session()).isSameAs(first);
    }

    @Test
    void theChartOfAClosedWindowIsClosedUnlessAnOutputShowsIt() throws Exception {
        for (boolean hasOutputs : new boolean[] {true, false}) {
            open(hasOutputs, file("first" + hasOutputs + ".csv", "1\n2\n"));
            RunningSession asked = first;
            drop(frame(0), file("second" + hasOutputs + ".csv", "a\n1\n2\n"));
            until("two windows", () -> windows.windows().size() == 2);

            execute(() -> windows.windows().get(0).close());

            until("one is left", () -> windows.windows().size() == 1);
            assertThat(execute(() -> asked.chart().series("more").add(1, 2))).isEqualTo(hasOutputs);
            if (hasOutputs) {
                close();
                lastClosed = new CountDownLatch(1);
            }
        }
    }

    private void open(boolean hasOutputs, String... args) throws Exception {
        open(args.length == 0, hasOutputs, args);
    }

    private void open(boolean isDemo, boolean hasOutputs, String... args) throws Exception {
        StripchartCommand command = new StripchartCommand();
        Program.commandLine(command).parseArgs(args);
        ChartSetup setup = new ChartSetup(
                CommandLineSpec.of(command), Passwords.NONE, new SessionStore(folder.resolve("sessions")), null);
        Preferences preferences = Preferences.load(folder.resolve("preferences"));
        OpenedSources opened = setup.open(isDemo ? SourcesSpec.DEMO : List.of(args));
        execute(() -> {
            SessionKeeper keeper = setup.session(opened);
            first = keeper.session();
            first.start();
            windows = new ChartWindows(setup, keeper, preferences, alarms, hasOutputs, () -> lastClosed.countDown());
            return windows;
        });
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private JFrame frame(int number) {
        MainWindow window = windows.windows().get(number);
        return window.frame();
    }

    private static void drop(JFrame frame, String file) {
        Transferable dropped = new Transferable() {
            @Override
            public DataFlavor[] getTransferDataFlavors() {
                return new DataFlavor[] {DataFlavor.javaFileListFlavor};
            }

            @Override
            public boolean isDataFlavorSupported(DataFlavor flavor) {
                return flavor.equals(DataFlavor.javaFileListFlavor);
            }

            @Override
            public Object getTransferData(DataFlavor flavor) {
                return List.of(new File(file));
            }
        };
        execute(() -> {
            frame.getTransferHandler().importData(new TransferSupport(frame.getRootPane(), dropped));
        });
    }

    /** Whichever window is left: the first one may be closed long ago. */
    @Test
    void anExceptionThatNobodyCatchesIsOneLineOfTheWindowsThatAreLeft() throws Exception {
        // The fault is meant here, so the handler that fails tests is out of the way while it happens.
        var before = Thread.getDefaultUncaughtExceptionHandler();
        try {
            open(false, file("first.csv", "1\n"));
            drop(frame(0), file("second.csv", "a\n1\n2\n"));
            until("two windows", () -> windows.windows().size() == 2);
            execute(() -> windows.windows().get(0).close());
            until("one is left", () -> windows.windows().size() == 1);
            ExpectedLog.of(ChartWindows.class, () -> {
                EventQueue.invokeLater(() -> {
                    throw new IllegalStateException("meant");
                });

                until("told", () -> execute(() -> tells(frame(0), "IllegalStateException: meant")));
            });
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    private static boolean tells(Container parent, String text) {
        for (Component child : parent.getComponents()) {
            boolean here = child instanceof JLabel label
                    && label.getText() != null
                    && label.getText().contains(text);
            if (here || (child instanceof Container container && tells(container, text))) {
                return true;
            }
        }
        return false;
    }
}
