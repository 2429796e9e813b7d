// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import com.sun.net.httpserver.HttpServer;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.Point;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.JRootPane;
import javax.swing.JTable;
import org.assertj.swing.data.TableCell;
import org.junit.jupiter.api.Test;
import org.stripchart.app.Edt;
import org.stripchart.plot.Strip;
import org.stripchart.plot.StripRule;
import org.stripchart.plot.Trace;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.session.spec.WindowSettings;
import org.stripchart.source.SourceOptions;

/** What people pipe in first gives, with no option, a picture that can be read, in an ordinary window and in a small one. */
final class ReadableInputsIT extends MainWindowFixture {

    private static final List<Dimension> SIZES = List.of(new Dimension(1080, 680), new Dimension(640, 480));

    /** A strip that is lower tells no more than that there is a line. */
    private static final int LEAST_STRIP = 30;

    /** In a narrower window the panel gives way. */
    private static final int NARROW = 760;

    private static final int MOST_WITHOUT_PANEL = 8;

    private static final double START = 1_800_000_000;

    @Test
    void aFileOfVmstat() throws Exception {
        read(lines("vmstat.txt", 1), 10);
    }

    @Test
    void aFileOfIostat() throws Exception {
        read(lines("iostat.txt", 20), 20);
    }

    @Test
    void theMachine() throws Exception {
        read("system:", 4);
    }

    @Test
    void aMachineOfJava() throws Exception {
        read("jvm:", 4);
    }

    @Test
    void aPageOfAThousandLines() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicLong asked = new AtomicLong();
        server.createContext("/metrics", exchange -> {
            byte[] page = page(asked.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/plain; version=0.0.4");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        try {
            read("http://127.0.0.1:" + server.getAddress().getPort() + "/metrics", 500);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void thirtyColumnsOfAllSizes() throws Exception {
        String names = IntStream.range(0, 30).mapToObj(i -> "column " + i).collect(Collectors.joining(","));
        String rows = IntStream.range(0, 300)
                .mapToObj(row -> START + row + ","
                        + IntStream.range(0, 30)
                                .mapToObj(i -> String.valueOf(
                                        Math.pow(10, i % 13 - 4) * (1 + Math.abs(Math.sin(row / (5.0 + i))))))
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        read(
                Files.writeString(folder.resolve("sizes.csv"), "time," + names + "\n" + rows + "\n")
                        .toString(),
                30);
    }

    @Test
    void twoHundredSeriesTenTimesASecond() throws Exception {
        strips = StripRule.AUTO;
        reopenWithFakes();
        double[] xs = IntStream.range(0, 600).mapToDouble(i -> START + i / 10.0).toArray();
        for (int number = 0; number < 200; number++) {
            double phase = number;
            double[] ys = IntStream.range(0, xs.length)
                    .mapToDouble(i -> phase + 3 * Math.sin(i / 20.0 + phase))
                    .toArray();
            opened.get(opened.size() - 1).sink().series("channel_" + number).addAll(xs, ys, 0, xs.length);
        }
        check(200);
    }

    private String lines(String name, int times) throws IOException {
        try (var in = getClass().getResourceAsStream("/org/stripchart/source/lines/" + name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(folder.resolve(name), text.repeat(times)).toString();
        }
    }

    /** A page as node_exporter has it: many counters, by processor, device and state, of all sizes. */
    private static String page(long asked) {
        StringBuilder page = new StringBuilder();
        for (int metric = 0; metric < 60; metric++) {
            String name = "node_"
                    + List.of("cpu_seconds", "disk_bytes", "network_packets", "filesystem_free_bytes")
                            .get(metric % 4) + "_" + metric + (metric % 2 == 0 ? "_total" : "");
            page.append("# HELP ").append(name).append(" Of a machine.\n");
            page.append("# TYPE ").append(name).append(metric % 2 == 0 ? " counter\n" : " gauge\n");
            for (int each = 0; each < 15; each++) {
                double value = Math.pow(10, metric % 8) * (each + 1) * (1 + asked * (1 + each % 3) / 50.0);
                page.append(name)
                        .append("{device=\"d")
                        .append(each)
                        .append("\"} ")
                        .append(value)
                        .append('\n');
            }
        }
        return page.toString();
    }

    private void read(String location, int least) throws Exception {
        execute(() -> mainWindow.close());
        execute(session::close);
        strips = StripRule.AUTO;
        open(
                WindowSettings.NONE,
                () -> new RunningSession(
                        chart,
                        OpenedSources.open(
                                List.of(location), SourceOptions.DEFAULTS.withInterval(Duration.ofMillis(100))),
                        Edt.OWNER));
        check(least);
    }

    private void check(int least) {
        until("all series", () -> execute(() -> chart.arrangement().listed().size()) >= least);
        until("a picture", () -> execute(() -> !strips().isEmpty()));
        boolean hasPanel = execute(() -> chart.arrangement().listed().size()) > MOST_WITHOUT_PANEL;
        for (Dimension size : SIZES) {
            size(size);
            boolean isOpen = hasPanel && size.width >= NARROW;
            until("the panel as it is to be", () -> execute(mainWindow.series::isOpen) == isOpen);
            until("half for the plot at " + size, () -> share() >= 0.5);
            Map<Strip, Integer> heights = execute(this::strips);
            List<Trace> unseen = execute(() -> shown().stream()
                    .filter(each -> heights.keySet().stream()
                            .noneMatch(strip -> strip.axes().contains(each.axis())))
                    .toList());
            assertThat(unseen).as("has no strip in the picture").isEmpty();
            assertThat(heights.values()).as("heights of strips at %s", size).allMatch(height -> height >= LEAST_STRIP);
            anyIsOneClickAway();
        }
    }

    /** A series that is not shown has a row in the panel, which the button opens where it gave way, and a click there shows it. */
    private void anyIsOneClickAway() {
        boolean isToBeOpened = !execute(mainWindow.series::isOpen);
        if (isToBeOpened) {
            window.button("series").click();
        }
        until("the panel", () -> execute(mainWindow.series::isOpen));
        JTable table = window.table("series").target();
        until(
                "a row for each",
                () -> execute(table::getRowCount)
                        >= execute(() -> chart.arrangement().listed().size()));
        List<Integer> hidden = execute(() -> IntStream.range(0, table.getRowCount())
                .filter(row -> "hidden".equals(table.getModel().getValueAt(row, 0)))
                .boxed()
                .toList());
        assertThat(hidden).hasSize(execute(() -> (int) chart.arrangement().listed().stream()
                .filter(each -> !each.visible())
                .count()));
        if (!hidden.isEmpty()) {
            window.table("series")
                    .cell(TableCell.row(hidden.get(hidden.size() - 1)).column(0))
                    .click();
            until("shown", () -> "shown"
                    .equals(execute(() -> table.getModel().getValueAt(hidden.get(hidden.size() - 1), 0))));
            window.table("series")
                    .cell(TableCell.row(hidden.get(hidden.size() - 1)).column(0))
                    .click();
        }
        if (isToBeOpened) {
            window.button("series").click();
        }
    }

    private List<Trace> shown() {
        return chart.arrangement().listed().stream().filter(Trace::visible).toList();
    }

    /** Returns how high the strips are that are seen. */
    private Map<Strip, Integer> strips() {
        Rectangle2D area = panel().dataArea();
        Map<Strip, Integer> heights = new LinkedHashMap<>();
        for (int y = (int) area.getY(); y < area.getMaxY(); y++) {
            Strip strip = panel().spot(new Point((int) area.getCenterX(), y)).strip();
            if (strip != null) {
                heights.merge(strip, 1, Integer::sum);
            }
        }
        return heights;
    }

    private double share() {
        return execute(() -> {
            Rectangle2D area = panel().dataArea();
            return area.getWidth() * area.getHeight() / root().getWidth() / root().getHeight();
        });
    }

    private JRootPane root() {
        return mainWindow.frame().getRootPane();
    }

    private void size(Dimension size) {
        execute(() -> {
            Insets insets = mainWindow.frame().getInsets();
            mainWindow
                    .frame()
                    .setSize(size.width + insets.left + insets.right, size.height + insets.top + insets.bottom);
        });
        until("resized", () -> execute(() -> root().getSize()).equals(size));
        robot.waitForIdle();
    }
}
