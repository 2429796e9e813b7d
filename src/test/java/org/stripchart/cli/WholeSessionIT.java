// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;
import static org.stripchart.testing.Eventually.until;

import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.swing.JFrame;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.analysis.trigger.Trigger;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.app.preferences.Preferences;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.figure.Figure;
import org.stripchart.history.Aggregate;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.Trace;
import org.stripchart.plot.mark.Mark;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.alarm.RunAlarms;
import org.stripchart.session.analysis.SeriesScales;
import org.stripchart.session.file.SessionFile;
import org.stripchart.session.file.SessionKeeper;
import org.stripchart.session.file.SessionStore;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.source.Passwords;
import org.stripchart.testing.RequiresDisplay;

/** A session with a trigger, formulas, an alarm, marks, figures and a run beside another one comes back as it was. */
@RequiresDisplay
@SuppressWarnings("NullAway.Init") // opened by the test
final class WholeSessionIT {

    private static final int ROWS = 4000;
    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 900, 600);

    @TempDir
    private Path folder;

    private final Robot robot = BasicRobot.robotWithNewAwtHierarchy();
    private CountDownLatch closed = new CountDownLatch(1);
    private ChartWindows windows;
    private SessionKeeper keeper;
    private LiveChart chart;

    /** All that is to be the same; numbers as they are, to the last bit. */
    private record Seen(
            List<Double> events,
            List<String> alarms,
            List<String> numbers,
            List<Mark> marks,
            List<String> readings,
            int picture) {}

    @AfterEach
    void end() throws InterruptedException {
        close();
        robot.cleanUp();
    }

    private void close() throws InterruptedException {
        execute(windows::close);
        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
        execute(keeper.session()::close);
        chart.close();
    }

    private String file(String name, double start, double size) throws IOException {
        StringBuilder text = new StringBuilder("time,level [V],load\n");
        for (int i = 0; i < ROWS; i++) {
            double level = i % 500 < 250 ? 0 : size * Math.exp(-(i % 500 - 250) / 80.0);
            text.append(start + i / 100.0)
                    .append(',')
                    .append(Math.round(level * 1e4) / 1e4)
                    .append(',')
                    .append(50 + i * 31 % 17)
                    .append('\n');
        }
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private void open(SessionSpec spec, SessionFile.@Nullable Opened from) throws Exception {
        closed = new CountDownLatch(1);
        ChartSetup setup = new ChartSetup(spec, Passwords.NONE, new SessionStore(folder.resolve("sessions")), from);
        Preferences preferences = Preferences.load(folder.resolve("preferences"));
        OpenedSources opened = setup.open(spec.sources().locations());
        execute(() -> {
            keeper = setup.session(opened);
            chart = keeper.session().chart();
            keeper.session().start();
            RunAlarms alarms = new RunAlarms(line -> {}, System::nanoTime);
            windows = new ChartWindows(setup, keeper, preferences, alarms, true, () -> closed.countDown());
            return windows;
        });
        until("in front", () -> frame().isActive());
        robot.moveMouse(new Point(0, 0));
        until("all is read", () -> chart.viewport().isComplete());
    }

    private JFrame frame() {
        return windows.windows().get(0).frame();
    }

    private Trace trace(String name) {
        return chart.arrangement().traces().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> readings() {
        return robot.finder().findAll(frame(), Figure.class::isInstance).stream()
                .map(Figure.class::cast)
                // What nobody sees is not computed.
                .filter(Figure::isShowing)
                .flatMap(each -> each.readings().stream())
                .toList();
    }

    private static String sums(LiveChart chart, int number) {
        SeriesView series = chart.history(number);
        Aggregate all = series.aggregate(series.firstIndex(), series.endIndex());
        return chart.seriesNames().get(number) + " " + chart.seriesInfo(number).unit() + " " + all.count() + " "
                + all.min() + " " + all.max() + " " + all.mean();
    }

    private Seen seen() {
        return execute(() -> {
            chart.refresh();
            List<Double> events = new ArrayList<>();
            for (int i = 0; i < chart.analysis().events().size(); i++) {
                events.add(chart.analysis().events().x(i));
            }
            BufferedImage image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            chart.draw(g, AREA);
            g.dispose();
            return new Seen(
                    events,
                    chart.analysis().alarms().events().stream()
                            .map(each -> each.rule() + " " + each.came() + " " + each.went() + " " + each.peak())
                            .toList(),
                    IntStream.range(0, chart.seriesNames().size())
                            .mapToObj(number -> sums(chart, number))
                            .sorted()
                            .toList(),
                    chart.marks().list(),
                    readings(),
                    Arrays.hashCode(image.getRGB(0, 0, 900, 600, null, 0, 900)));
        });
    }

    @Test
    void comesBackWithTheSameEventsAlarmsNumbersAndPicture() throws Exception {
        StripchartCommand command = new StripchartCommand();
        Program.commandLine(command)
                .parseArgs(
                        file("now.csv", 1_800_000_000, 5),
                        file("before.csv", 1_799_000_000, 4),
                        "--derive",
                        "power [W] = `now.csv/level [V]` * `now.csv/load`",
                        "--alarm",
                        "power > 100 for 100ms as warning");
        open(CommandLineSpec.of(command), null);
        execute(() -> keeper.session().sources().get(1).moveTo(1_000_000));
        until(
                "beside each other",
                () -> chart.seriesNames().size() >= 5
                        && chart.history(chart.seriesNames().indexOf("before.csv/load"))
                                        .size()
                                == ROWS
                        && chart.history(chart.seriesNames().indexOf("before.csv/load"))
                                        .firstX()
                                == 1_800_000_000);
        execute(() -> {
            new SeriesScales(chart, fault -> {}).scale(trace("now.csv/load"), "/100 %");
            chart.analysis()
                    .trigger(new TriggerRule("now.csv/level [V]", new Trigger.Edge(1, 0.1, Trigger.Slope.RISING))
                            .with(3, true));
            chart.cursors().put(Cursor.A, 1_800_000_003);
            chart.cursors().put(Cursor.B, 1_800_000_009);
            chart.marks().add(Mark.region(1_800_000_010, 1_800_000_012, "heating"));
        });
        robot.pressAndReleaseKey(KeyEvent.VK_H);
        robot.waitForIdle();
        robot.pressAndReleaseKey(KeyEvent.VK_S);
        robot.waitForIdle();
        until("computed", this::isAllThere);
        execute(() -> {
            chart.analysis().eventView().goTo(chart.analysis().events().x(4));
            return keeper;
        });
        Path saved = folder.resolve("all.strip");
        execute(() -> keeper.file(saved));
        robot.focus(frame().getRootPane());
        robot.pressKey(KeyEvent.VK_CONTROL);
        robot.pressAndReleaseKey(KeyEvent.VK_S);
        robot.releaseKey(KeyEvent.VK_CONTROL);
        until("saved", () -> Files.exists(saved));
        until("the figure has followed", () -> !readings().isEmpty());
        robot.waitForIdle();
        Seen before = seen();
        close();

        SessionFile.Opened from = SessionFile.read(saved, SessionSpec.NOTHING_SAID);
        open(from.spec(), from);
        until("computed again", this::isAllThere);
        until("figures as before", () -> readings().equals(before.readings()));
        Seen after = seen();

        assertThat(after.events()).isEqualTo(before.events()).hasSize(8);
        assertThat(after.alarms()).isEqualTo(before.alarms()).isNotEmpty();
        assertThat(after.numbers()).isEqualTo(before.numbers()).hasSize(6);
        assertThat(after.marks()).isEqualTo(before.marks()).hasSize(9);
        assertThat(after.readings()).isEqualTo(before.readings());
        assertThat(after.picture()).isEqualTo(before.picture());
    }

    private boolean isAllThere() {
        List<String> names = chart.seriesNames();
        int power = names.indexOf("power");
        int scaled = names.indexOf("now.csv/load (scaled)");
        boolean isComputed = power >= 0
                && scaled >= 0
                && chart.history(power).size() == ROWS
                && chart.history(scaled).size() == ROWS
                && names.contains("before.csv/load")
                && chart.history(names.indexOf("before.csv/load")).size() == ROWS;
        return isComputed
                && chart.analysis().events().size() == 8
                && chart.analysis().alarms().events().size() == 8
                && chart.marks().size() == 9
                && !readings().isEmpty();
    }
}
