// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.SeriesSink;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.SeriesBudget;
import org.stripchart.source.rows.SeriesRules;
import org.stripchart.source.rows.TimeFormat;
import org.stripchart.source.rows.XFrom;

/** Reads lines with one format, and writes down what becomes of each, and its points. */
public final class FormatReading {

    /** Stands for the moment at which all lines arrive. */
    public static final double ARRIVAL = 1000;

    /** Reads the times in lines, of which those without a zone are in UTC. */
    public static final TimeReader TIMES = new TimeReader(TimeFormat.AUTO, ZoneOffset.UTC);

    /** Lines may have arrows of their own. */
    private static final Pattern OUTCOME = Pattern.compile(" => (?=(?:[A-Z_]{2,}|done)(?: |$))");

    private final LineFormat format;
    private final RowWriter rows;
    private final List<String> points = new ArrayList<>();
    private double x;

    /** Reads with one format. */
    public FormatReading(LineFormat format, XFrom xFrom) {
        this(format, SeriesRules.DEFAULTS.withX(xFrom));
    }

    /** Reads with one format, and with these rules for series. */
    public FormatReading(LineFormat format, SeriesRules rules) {
        this.format = format;
        this.rows = new RowWriter(PointSink.of(this::sink), rules, TIMES, new SeriesBudget(rules.maxSeries()), "");
        rows.arrival(ARRIVAL);
    }

    /** Reads the lines before each arrow, of which what stands behind it must become, as {@link #read} has it. */
    public static void check(LineFormat format, String expected) {
        check(format, XFrom.TIME, expected);
    }

    public static void check(LineFormat format, XFrom xFrom, String expected) {
        FormatReading reading = new FormatReading(format, xFrom);
        String read = expected.lines()
                .map(line -> OUTCOME.split(line, 2)[0])
                .map(line -> line + " => " + reading.read(line))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(read).isEqualTo(expected);
    }

    /**
     * Reads a line amid others; the answer is {@code PASSED}, or {@code ROW time 4 ms}, or {@code ROW at 12.5: time 4 ms}. A line of {@code (restart)} begins
     * a further stream, {@code (end)} ends the stream, and what stands behind {@code (later)} comes a second later.
     */
    public String read(String line) {
        if (line.equals("(restart)")) {
            format.restart();
            return "done";
        }
        if (line.equals("(later)")) {
            rows.arrival(rows.x().arrival() + 1);
            return "done";
        }
        if (line.equals("(end)")) {
            points.clear();
            return became(format.end(rows));
        }
        return read(line.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for a line in another encoding. */
    String read(byte[] line) {
        byte[] bytes = new byte[line.length + 4];
        Arrays.fill(bytes, (byte) '9');
        System.arraycopy(line, 0, bytes, 2, line.length);
        points.clear();
        return became(format.read(bytes, 2, bytes.length - 2, rows));
    }

    private String became(Outcome outcome) {
        rows.flush();
        String at = points.isEmpty() || x == ARRIVAL ? "" : " at " + shortly(x) + ":";
        return outcome + at + (points.isEmpty() ? "" : " " + String.join(", ", points));
    }

    /** Returns the unit of a series, as it is known now. */
    String unit(String series) {
        return rows.series().unitOf(series);
    }

    private SeriesSink sink(SeriesInfo info) {
        return new SeriesSink() {
            @Override
            public boolean add(double pointX, double y) {
                x = pointX;
                String state = info.labels() == null ? "" : info.labels().text(y);
                String value = state.isEmpty() ? shortly(y) : state;
                points.add(info.name() + " " + value + (info.unit().isEmpty() ? "" : " " + info.unit()));
                return true;
            }

            @Override
            public int addAll(double[] xs, double[] ys, int from, int to) {
                for (int i = from; i < to; i++) {
                    add(xs[i], ys[i]);
                }
                return to - from;
            }
        };
    }

    private static String shortly(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e12
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
