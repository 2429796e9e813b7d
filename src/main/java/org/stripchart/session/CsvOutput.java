// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.Trace;
import org.stripchart.record.CsvExport;
import org.stripchart.session.spec.ChartSpec;
import org.stripchart.session.spec.CsvSpec;
import org.stripchart.words.CountText;

/**
 * Writes the points that a chart has at one moment as CSV while the chart continues. Points evicted meanwhile are left out, and
 * reported ({@link #remark}).
 *
 * <p><b>Threading:</b> made on the owner's thread; {@link #write} on any other, {@link #share} and {@link #cancel} on any.
 */
public final class CsvOutput {

    /** What x is called where neither the data nor anybody else has said. */
    private static final Set<String> NO_NAMES = Set.of(ChartSpec.INDEX_LABEL, ChartSpec.TIME_LABEL);

    private final String xName;
    private final List<SeriesInfo> infos = new ArrayList<>();
    private final List<SteadySeries> series = new ArrayList<>();
    private final boolean isCommon;
    private final boolean isComputed;
    private int hidden;

    /**
     * Notes which points there are, of series that are called as they are on the screen. What is hidden there is not visible.
     *
     * @throws IllegalArgumentException if it is from cursor to cursor and one of them is not set
     */
    public CsvOutput(OwnerThread owner, LiveChart chart, CsvSpec spec) {
        owner.require("new CsvOutput");
        double from = Double.NEGATIVE_INFINITY;
        double to = Double.POSITIVE_INFINITY;
        switch (spec.stretch()) {
            case VISIBLE -> {
                from = chart.viewport().from();
                to = chart.viewport().to();
            }
            case CURSORS -> {
                double a = chart.cursors().x(Cursor.A);
                double b = chart.cursors().x(Cursor.B);
                if (!chart.cursors().isSet(Cursor.A) || !chart.cursors().isSet(Cursor.B)) {
                    throw new IllegalArgumentException("the cursors A and B must be set");
                }
                from = Math.min(a, b);
                to = Math.max(a, b);
            }
            case ALL -> {}
        }
        xName = xName(chart);
        isCommon = spec.isCommon();
        isComputed = chart.analysis().computed() == 1;
        List<Trace> traces = chart.arrangement().traces();
        for (int number = 0; number < chart.seriesNames().size(); number++) {
            // The arrangement has not seen yet what has just come.
            Trace trace = number < traces.size() ? traces.get(number) : null;
            if (trace != null && trace.isTakenOff()) {
                continue;
            }
            if (trace != null && !trace.visible() && spec.stretch() == CsvSpec.Stretch.VISIBLE) {
                hidden++;
                continue;
            }
            SeriesInfo info = chart.seriesInfo(number);
            infos.add(trace == null || isAmbiguous(trace, traces) ? info : info.withName(trace.label()));
            series.add(new SteadySeries(owner, chart.analysis().kept(number), from, to));
        }
    }

    /** Notes which points of a stretch there are, both ends included; to be written as they are. */
    public CsvOutput(OwnerThread owner, LiveChart chart, double from, double to) {
        owner.require("new CsvOutput");
        xName = xName(chart);
        isCommon = false;
        isComputed = chart.analysis().computed() == 1;
        for (int number = 0; number < chart.seriesNames().size(); number++) {
            infos.add(chart.seriesInfo(number));
            series.add(new SteadySeries(owner, chart.analysis().kept(number), from, to));
        }
    }

    /** As the data calls it, or who asked for the chart; names that a table read again takes for x where nobody does. */
    private static String xName(LiveChart chart) {
        String label = chart.xLabel();
        if (chart.xAxis() == XAxis.TIME) {
            return "time";
        }
        return label == null || label.isBlank() || NO_NAMES.contains(label) ? "x" : label;
    }

    /** Whether others are called the same, so that its own name has to tell it from them. */
    private static boolean isAmbiguous(Trace trace, List<Trace> traces) {
        return traces.stream().anyMatch(other -> other != trace && other.label().equals(trace.label()));
    }

    /**
     * Writes them, once; the stream is left open, and flushed.
     *
     * @throws java.io.InterruptedIOException once it is cancelled
     * @throws IOException also if the points are taken off the chart meanwhile, or that is closed
     */
    public void write(OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        CsvExport.writePoints(xName, infos, series, isCommon, writer);
        writer.flush();
    }

    /** Returns what is to be said of what is not in it, once it is written, to be put behind the name of a file; empty where it is whole. */
    public String remark() {
        long missing = series.stream().mapToLong(SteadySeries::missing).sum();
        List<String> remarks = new ArrayList<>();
        if (hidden > 0) {
            remarks.add("without " + hidden + (hidden == 1 ? " series that is hidden" : " series that are hidden"));
        }
        if (missing > 0) {
            remarks.add("without " + CountText.of(missing, "point") + " that had been evicted meanwhile");
        }
        if (!isComputed) {
            remarks.add("of computed series, what was computed so far");
        }
        return remarks.isEmpty() ? "" : " (" + String.join("; ", remarks) + ")";
    }

    /** Returns which share of the points was written, 0 to 1. */
    public double share() {
        long done = 0;
        long all = 0;
        for (SteadySeries each : series) {
            done += Math.min(each.due(), each.done());
            all += each.due();
        }
        return all == 0 ? 1 : (double) done / all;
    }

    /** Has the writing end soon. */
    public void cancel() {
        series.forEach(SteadySeries::cancel);
    }
}
