// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;
import org.stripchart.feed.StateLabels;
import org.stripchart.source.Explanation;
import org.stripchart.source.RejectionTable;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.SeriesBudget;
import org.stripchart.source.rows.XFrom;

/** Reads a text and remembers the points of every series, written as {@code x:y}, or {@code x:text}, with whole numbers kept short. */
final class ReadText {

    static final double ARRIVAL = 1000;

    final Map<String, List<String>> points = new LinkedHashMap<>();
    final Map<String, String> groups = new LinkedHashMap<>();
    final List<Explanation> explanations = new ArrayList<>();
    final RejectionTable rejections = new RejectionTable();
    final TextReader reader;

    private ReadText(TextOptions options) {
        this.reader = new TextReader(
                options,
                sink(),
                new SeriesBudget(options.series().maxSeries()),
                "",
                "",
                rejections,
                explanations::add,
                ZoneOffset.UTC);
    }

    static ReadText of(String text) {
        return of(text, byIndex());
    }

    static ReadText of(String text, TextOptions options) {
        return of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), options);
    }

    static ReadText of(InputStream in, TextOptions options) {
        ReadText read = new ReadText(options);
        read.take(in);
        read.reader.endOfStream(ARRIVAL);
        return read;
    }

    /** A stream that is not at its end, of which so much has come. */
    static ReadText ofPieces(TextOptions options, String... pieces) {
        ReadText read = new ReadText(options);
        for (String piece : pieces) {
            read.take(piece);
        }
        return read;
    }

    /** What one read brings. */
    void take(String piece) {
        takeAt(ARRIVAL, piece);
    }

    /** What one read brings at that time. */
    void takeAt(double arrival, String piece) {
        try {
            reader.fill(new ByteArrayInputStream(piece.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader.handOver(arrival);
    }

    private void take(InputStream in) {
        try {
            while (reader.fill(in)) {
                reader.handOver(ARRIVAL);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each text is a message. */
    static ReadText ofMessages(TextOptions options, String... messages) {
        ReadText read = new ReadText(options);
        for (String message : messages) {
            byte[] bytes = amidOthers(message);
            read.reader.message(bytes, 1, bytes.length - 1, ARRIVAL);
        }
        return read;
    }

    /** Takes a message of which nobody knows whether it is whole. */
    void messageThatMayBreakOff(String message) {
        byte[] bytes = amidOthers(message);
        reader.messageThatMayBreakOff(bytes, 1, bytes.length - 1, ARRIVAL);
    }

    private static byte[] amidOthers(String message) {
        return ("9" + message + "9").getBytes(StandardCharsets.UTF_8);
    }

    static ReadText ofResource(String name) {
        return ofResource(name, byIndex());
    }

    static ReadText ofResource(String name, TextOptions options) {
        try (InputStream in = ReadText.class.getResourceAsStream(name)) {
            return of(in, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TextOptions byIndex() {
        return TextOptions.DEFAULTS.withX(XFrom.INDEX);
    }

    static TextOptions byColumn(String column) {
        return TextOptions.DEFAULTS.withX(XFrom.column(column));
    }

    /** The points of a series, one after the other: {@code 0:1 1:3}. */
    String series(String name) {
        List<String> values = points.get(name);
        return values == null ? "none" : String.join(" ", values);
    }

    String latestRejected() {
        return String.valueOf(reader.latestRejected());
    }

    /** The first value of each series with its unit: {@code a 1 ms, b 2}. */
    String values() {
        return points.entrySet().stream()
                .map(series -> series.getKey() + " " + series.getValue().get(0).replaceFirst("^[^:]*:", "")
                        + unit(series.getKey()))
                .collect(Collectors.joining(", "));
    }

    private String unit(String name) {
        String unit = reader.unit(name);
        return unit.isEmpty() ? "" : " " + unit;
    }

    private PointSink sink() {
        return PointSink.of(info -> {
            List<String> values = points.computeIfAbsent(info.name(), n -> new ArrayList<>());
            groups.put(info.name(), info.group());
            StateLabels labels = info.labels();
            return new SeriesSink() {
                @Override
                public boolean add(double x, double y) {
                    values.add(shortly(x) + ":" + (labels == null ? shortly(y) : labels.text(y)));
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
        });
    }

    static String shortly(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
