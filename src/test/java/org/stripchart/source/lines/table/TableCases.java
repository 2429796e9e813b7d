// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.stripchart.feed.PointSink;
import org.stripchart.source.lines.format.FormatReading;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.layout.Column;
import org.stripchart.source.lines.layout.TableFinder;
import org.stripchart.source.lines.layout.TableLayout;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.SeriesBudget;
import org.stripchart.source.rows.SeriesRules;
import org.stripchart.source.rows.TimeFormat;
import org.stripchart.source.rows.XFrom;

/** Heads of texts, each in one line with {@code ¶} for its ends of lines, and the tables that are found in them. */
final class TableCases {

    private TableCases() {}

    /** Finds the table in the text behind each star; what stands below must be what was found. */
    static void check(String expected) {
        check(expected, text -> found(text, XFrom.OWN));
    }

    /** The same where the user wants that x. */
    static void check(XFrom x, String expected) {
        check(expected, text -> found(text, x));
    }

    private static void check(String expected, UnaryOperator<String> finding) {
        StringBuilder found = new StringBuilder();
        for (String each : expected.split("(?m)^\\* ", -1)) {
            if (!each.isEmpty()) {
                String text = each.substring(0, each.indexOf('\n'));
                found.append("* ").append(text).append('\n').append(finding.apply(text));
            }
        }
        assertThat(found.toString()).isEqualTo(expected);
    }

    /** Reads the lines before each arrow with the format of the head behind the star above them; what stands behind must become of each. */
    static void checkRows(String expected) {
        StringBuilder read = new StringBuilder();
        for (String each : expected.split("(?m)^\\* ", -1)) {
            if (!each.isEmpty()) {
                String head = each.substring(0, each.indexOf('\n'));
                read.append("* ").append(head).append('\n');
                FormatReading reading = new FormatReading(format(head), XFrom.OWN);
                each.lines().skip(1).map(line -> line.split(" => ", -1)[0]).forEach(line -> read.append(line)
                        .append(" => ")
                        .append(reading.read(line))
                        .append('\n'));
            }
        }
        assertThat(read.toString()).isEqualTo(expected);
    }

    /** Returns what reads the table in that text. */
    static TableFormat format(String text) {
        TableFormat format = TableFormat.find(lines(text), List.of(), rows(XFrom.OWN));
        if (format == null) {
            throw new AssertionError("no table in " + text);
        }
        return format;
    }

    static List<byte[]> lines(String text) {
        return Arrays.stream(text.split("¶", -1))
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    static RowWriter rows(XFrom x) {
        RowWriter rows = new RowWriter(
                PointSink.of(info -> {
                    throw new AssertionError(info);
                }),
                SeriesRules.DEFAULTS.withX(x),
                new TimeReader(TimeFormat.AUTO, ZoneOffset.UTC),
                new SeriesBudget(256),
                "");
        rows.arrival(FormatReading.ARRIVAL);
        return rows;
    }

    private static String found(String text, XFrom x) {
        RowWriter rows = rows(x);
        TableLayout layout = new TableFinder(List.of(), rows.times()).find(lines(text), rows);
        return layout == null ? "no table\n" : told(layout);
    }

    private static String told(TableLayout layout) {
        TableWords words = new TableWords(layout);
        List<String> rest = new ArrayList<>();
        int names = layout.namesLine();
        if (layout.first() != Math.max(0, names) || layout.firstRow() != names + 1) {
            rest.add("line " + (layout.first() + 1) + ", rows from " + (layout.firstRow() + 1));
        }
        List<String> called = layout.columns().stream().map(Column::name).toList();
        if (names >= 0 && (layout.headerIsComment() || !layout.header().equals(called))) {
            rest.add((layout.headerIsComment() ? "comment " : "header ") + String.join("|", layout.header()));
        }
        layout.below().forEach(line -> rest.add("with " + String.join("|", line)));
        if (layout.hasNumberedLabels()) {
            rest.add("labels are numbers");
        }
        if (!layout.isClear()) {
            rest.add("not clear");
        }
        return words.sentence(line -> line + 1L)
                + "\n"
                + layout.columns().stream().map(TableCases::told).collect(Collectors.joining(", "))
                + "\n"
                + (rest.isEmpty() ? "" : String.join("; ", rest) + "\n")
                + words.doubts(List.of()).stream().map(doubt -> doubt + "\n").collect(Collectors.joining());
    }

    private static String told(Column column) {
        String role =
                switch (column.role()) {
                    case NUMBER -> "";
                    case HEX -> "hex ";
                    case SPAN -> "span ";
                    case UNIT -> "unit ";
                    case STATE -> "state ";
                    case X -> "x ";
                    case LABEL -> "label ";
                    case BESIDE -> "beside ";
                    case LEFT_OUT -> "no ";
                };
        String unit = column.unit().isEmpty() ? "" : " in " + column.unit();
        return role + column.name() + unit + (column.hasUnits() ? " *" : "");
    }
}
