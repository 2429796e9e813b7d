// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.awt.EventQueue;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.stripchart.bench.Race.Lane;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.Viewport;

/** What a frame costs by the number of points, beside the peers and an empty stock JFreeChart. */
final class Frames {

    private static final double MOST_OF_EMPTY = 0.45;
    private static final double MOST_OF_SMALL = 1.5;
    private static final double MOST_OF_ONE_SERIES = 8;
    private static final double MOST_MILLIS_OF_EIGHT = 8;

    private static final double MOST_OF_PANEL = 1.2;

    private static final int STRIPS = 6;
    private static final double MOST_OF_ONE_STRIP = 3;

    /** A peer that takes longer for a frame does not try the next size. */
    private static final long REASONABLE_NANOS = 1_500_000_000;

    /** What an {@code XYSeries} takes, and the list's next copy. */
    private static final long PEER_BYTES_PER_POINT = 120;

    private final Scale scale;
    private final List<Long> sizes;

    private Frames(Scale scale) {
        this.scale = scale;
        this.sizes = scale.isMoment()
                ? List.of(0L, 1_000L, 10_000L)
                : List.of(0L, 1_000L, 10_000L, 100_000L, 1_000_000L, 10_000_000L, 100_000_000L);
    }

    static void run(Scale scale) throws InterruptedException, InvocationTargetException, IOException {
        Frames frames = new Frames(scale);
        // What others have to be installed for is no matter of a moment.
        PeerFrames peers = scale.isMoment() ? PeerFrames.none() : PeerFrames.run(frames.sizes, REASONABLE_NANOS);
        EventQueue.invokeAndWait(() -> frames.bySize(peers));
        EventQueue.invokeAndWait(frames::byMovement);
        EventQueue.invokeAndWait(frames::bySeries);
        EventQueue.invokeAndWait(frames::byStrips);
        EventQueue.invokeAndWait(frames::byWay);
    }

    private void bySize(PeerFrames peers) {
        Race race = new Race(scale);
        Lane empty = race.add(new JFreeChartContestant(0, false));
        List<Lane> ours = new ArrayList<>();
        List<StripchartContestant> open = new ArrayList<>();
        for (long size : sizes) {
            StripchartContestant chart = StripchartContestant.whole(size);
            open.add(chart);
            ours.add(race.add(chart));
        }
        Map<Long, Lane> stock = asFarAsReasonable(race, size -> new JFreeChartContestant(size, false));
        Map<Long, Lane> sampling = asFarAsReasonable(race, size -> new JFreeChartContestant(size, true));
        Map<Long, Lane> xchart =
                asFarAsReasonable(race, size -> new XChartContestant((int) Math.max(1, Math.min(size, 1 << 28))));
        race.run();
        open.forEach(StripchartContestant::close);

        System.out.println("Whole history visible, new points before each frame; milliseconds, median of wall time "
                + "(and of the thread's processor time).\n");
        MarkdownTable table = new MarkdownTable(
                "points",
                "Stripchart",
                "of the empty JFreeChart",
                "JFreeChart",
                "JFreeChart, sampling renderer",
                "XChart",
                "chart-fx",
                "pyqtgraph",
                "pyqtgraph, peaks only");
        for (int i = 0; i < sizes.size(); i++) {
            long size = sizes.get(i);
            Lane lane = ours.get(i);
            table.row(
                    String.format(Locale.ROOT, "%,d", size),
                    Lane.cell(lane),
                    MarkdownTable.number(lane.wallMillis() / empty.wallMillis()),
                    Lane.cell(size == 0 ? empty : stock.get(size)),
                    Lane.cell(sampling.get(size)),
                    Lane.cell(xchart.get(size)),
                    peers.cell(size, "chart-fx"),
                    peers.cell(size, "pyqtgraph"),
                    peers.cell(size, "pyqtgraph-peak"));
        }
        System.out.println(table);
        for (String peer : List.of("chart-fx", "pyqtgraph")) {
            if (peers.isMissing(peer)) {
                System.out.println(
                        peer + (scale.isMoment() ? " is not for a moment.\n" : " is not here, and was left out.\n"));
            }
        }

        Lane largest = ours.get(sizes.size() - 1);
        Bar.atMost(
                        "frame with 1e8 points, against an empty stock JFreeChart",
                        MOST_OF_EMPTY,
                        largest.wallMillis() / empty.wallMillis(),
                        " times")
                .print();
        Bar.atMost(
                        "the same frame against the one with 1e4 points",
                        MOST_OF_SMALL,
                        largest.wallMillis() / ours.get(sizes.indexOf(10_000L)).wallMillis(),
                        " times")
                .print();
    }

    private void byMovement() {
        long size = scale.isMoment() ? 10_000 : 10_000_000;
        Race race = new Race(scale);
        List<StripchartContestant> open = new ArrayList<>();
        Lane empty = race.add(new JFreeChartContestant(0, false));
        MarkdownTable table = new MarkdownTable("the view", "Stripchart", "of the empty JFreeChart");
        Map<String, Lane> lanes = new LinkedHashMap<>();
        Consumer<Movement> enter = movement -> {
            StripchartContestant chart =
                    new StripchartContestant(1, size, (int) (size / 10_000), movement.window(), movement.before());
            open.add(chart);
            lanes.put(movement.name(), race.add(chart));
        };
        movements(size).forEach(enter);
        race.run();
        open.forEach(StripchartContestant::close);
        lanes.forEach((name, lane) ->
                table.row(name, Lane.cell(lane), MarkdownTable.number(lane.wallMillis() / empty.wallMillis())));
        table.row("(an empty stock JFreeChart)", Lane.cell(empty), "1.00");
        System.out.println(String.format(Locale.ROOT, "One series of %,d points, by what the view does.\n", size));
        System.out.println(table);
    }

    /** What the view does before each frame. */
    private record Movement(String name, LiveWindow window, Consumer<StripchartContestant> before) {}

    private static List<Movement> movements(long size) {
        double span = size / 10.0;
        return List.of(
                new Movement("the whole history, live", new LiveWindow.All(), chart -> {}),
                new Movement("a window over the last 10 %, rolling", new LiveWindow.Span(span), chart -> {}),
                new Movement("held still while points come", new LiveWindow.Span(span), chart -> {
                    if (chart.frames() == 0) {
                        chart.chart().viewport().show(0, span);
                    }
                }),
                new Movement(
                        "10 % of it, dragged by 10 pixels a frame",
                        new LiveWindow.Span(span), chart -> {
                            double from = chart.frames() * span / 128 % (size - span);
                            chart.chart().viewport().show(from, from + span);
                        }),
                new Movement(
                        "10 % of it, panned by a whole window (every column new)",
                        new LiveWindow.Span(span), chart -> {
                            double from = chart.frames() % 9 * span + chart.frames() % 7;
                            chart.chart().viewport().show(from, from + span);
                        }),
                new Movement("all of it, zooming (every column new)", new LiveWindow.All(), chart -> {
                    Viewport viewport = chart.chart().viewport();
                    viewport.show(0, size * (1 - chart.frames() % 100 / 1000.0));
                }));
    }

    private void bySeries() {
        long size = scale.isMoment() ? 10_000 : 10_000_000;
        int newPoints = Contestant.newPoints(size);
        Race race = new Race(scale);
        Lane empty = race.add(new JFreeChartContestant(0, false));
        StripchartContestant oneChart = new StripchartContestant(1, size, newPoints, new LiveWindow.All(), chart -> {});
        StripchartContestant eightChart =
                new StripchartContestant(8, size, newPoints, new LiveWindow.All(), chart -> {});
        Lane one = race.add(oneChart);
        Lane eight = race.add(eightChart);
        race.run();
        oneChart.close();
        eightChart.close();
        System.out.println(String.format(Locale.ROOT, "Series of %,d points each, whole history visible.\n", size));
        System.out.println(new MarkdownTable("series", "Stripchart", "of the empty JFreeChart")
                .row("1", Lane.cell(one), MarkdownTable.number(one.wallMillis() / empty.wallMillis()))
                .row("8", Lane.cell(eight), MarkdownTable.number(eight.wallMillis() / empty.wallMillis())));
        Bar.atMost(
                        "eight series of 1e7 points, against one",
                        MOST_OF_ONE_SERIES,
                        eight.wallMillis() / one.wallMillis(),
                        " times")
                .print();
        Bar.atMost("frame of eight series of 1e7 points", MOST_MILLIS_OF_EIGHT, eight.wallMillis(), " ms")
                .print();
    }

    private void byStrips() {
        long size = scale.isMoment() ? 10_000 : 1_000_000;
        int newPoints = Contestant.newPoints(size);
        Race race = new Race(scale);
        try (StripchartContestant oneStrip =
                        new StripchartContestant(STRIPS, size, newPoints, new LiveWindow.All(), chart -> {});
                StripchartContestant sixStrips = new StripchartContestant(
                                STRIPS, size, newPoints, new LiveWindow.All(), chart -> {})
                        .inStrips()) {
            Lane one = race.add(oneStrip);
            Lane six = race.add(sixStrips);
            race.run();
            System.out.println(
                    String.format(Locale.ROOT, "%d series of %,d points each, whole history visible.\n", STRIPS, size));
            System.out.println(new MarkdownTable("strips", "Stripchart")
                    .row("1", Lane.cell(one))
                    .row(String.valueOf(STRIPS), Lane.cell(six)));
            Bar.atMost(
                            "six strips, against one with the same series",
                            MOST_OF_ONE_STRIP,
                            six.wallMillis() / one.wallMillis(),
                            " times")
                    .print();
        }
    }

    /** As a panel is painted, and as a host draws on a picture of its own; both charts have points of their own. */
    private void byWay() {
        long size = scale.isMoment() ? 10_000 : 20_000_000;
        MarkdownTable table = new MarkdownTable("series", "`LiveChart.draw`", "through a panel", "draw of panel");
        double most = 0;
        for (int series : new int[] {1, 8}) {
            Race race = new Race(scale);
            long points = size / series;
            int newPoints = Contestant.newPoints(points);
            try (StripchartContestant drawn =
                            new StripchartContestant(series, points, newPoints, new LiveWindow.All(), chart -> {});
                    StripchartContestant shown = new StripchartContestant(
                                    series, points, newPoints, new LiveWindow.All(), chart -> {})
                            .inPanel()) {
                Lane draw = race.add(drawn);
                Lane panel = race.add(shown);
                race.run();
                double ratio = draw.wallMillis() / panel.wallMillis();
                most = Math.max(most, ratio);
                table.row(Integer.toString(series), Lane.cell(draw), Lane.cell(panel), MarkdownTable.number(ratio));
            }
        }
        System.out.println(String.format(
                Locale.ROOT, "%,d points in all, whole history visible, drawn on a picture in memory.\n", size));
        System.out.println(table);
        Bar.atMost("`LiveChart.draw` against the panel's frame", MOST_OF_PANEL, most, " times")
                .print();
    }

    private Map<Long, Lane> asFarAsReasonable(Race race, LongFunction<Contestant> contestants) {
        Map<Long, Lane> lanes = new TreeMap<>();
        for (long size : sizes) {
            if (size * PEER_BYTES_PER_POINT > freeBytes()) {
                break;
            }
            Contestant contestant = contestants.apply(size);
            long nanos = race.oneFrameNanos(contestant);
            lanes.put(size, race.add(contestant));
            if (nanos > REASONABLE_NANOS) {
                break;
            }
        }
        return lanes;
    }

    private static long freeBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }
}
