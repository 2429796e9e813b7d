// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.Explanation;
import org.stripchart.source.lines.cell.LabelNames;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.cell.Summary;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.layout.Column;
import org.stripchart.source.lines.layout.Grid;
import org.stripchart.source.lines.layout.RowCells;
import org.stripchart.source.lines.layout.TableLayout;
import org.stripchart.source.lines.layout.TableX;
import org.stripchart.source.lines.time.TimeColumn;
import org.stripchart.words.NumberText;

/** What a person is told of a table. */
public final class TableWords {

    /** So many values of a column are shown. */
    private static final int SHOWN = 3;

    private final TableLayout layout;

    TableWords(TableLayout layout) {
        this.layout = layout;
    }

    /** Whether something in the rows tells the x. */
    public boolean tellX() {
        return layout.x() != null;
    }

    /**
     * Returns the decision in one sentence.
     *
     * @param numbers of the lines in the stream, by their place in the head
     */
    public String sentence(IntToLongFunction numbers) {
        StringBuilder text = new StringBuilder(layout.dialect().sentence());
        int names = layout.namesLine();
        text.append(names >= 0 ? ", names in line " + numbers.applyAsLong(names) : ", no names");
        if (layout.unitsLine() >= 0) {
            text.append(", units in line ").append(numbers.applyAsLong(layout.unitsLine()));
        }
        TableX x = layout.x();
        if (x instanceof TableX.OfRows) {
            text.append(", x in ").append(kind(x));
        } else if (x != null) {
            text.append(", x from ").append(quoted(x.column()));
            if (x.second() >= 0) {
                text.append(" and ").append(quoted(x.second()));
            }
            text.append(" (").append(kind(x)).append(')');
        }
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < layout.columns().size(); i++) {
            if (layout.columns().get(i).role() == Column.Role.LABEL) {
                labels.add(quoted(i));
            }
        }
        if (!labels.isEmpty()) {
            text.append(", series by ").append(String.join(" and ", labels));
        }
        int colon = layout.step().indexOf(':');
        if (colon > 0) {
            text.append(", series by \"").append(layout.step(), 0, colon).append('"');
        }
        return text.toString();
    }

    private String quoted(int column) {
        return '"' + layout.columns().get(column).name() + '"';
    }

    private static String kind(TableX x) {
        if (x instanceof TableX.OfTimes of) {
            return of.times().sentence();
        }
        if (x instanceof TableX.OfDateAndClock of) {
            return of.times().sentence();
        }
        if (x instanceof TableX.OfWeekAndTime of) {
            return of.gps().sentence();
        }
        if (x instanceof TableX.OfTimesAndMillis of) {
            return of.times().sentence() + ", with milliseconds";
        }
        if (x instanceof TableX.OfSpans of) {
            return of.unit() + " from when the first row came";
        }
        if (x instanceof TableX.OfRows of) {
            return steps(of.steps().start(), of.steps().increment());
        }
        return x instanceof TableX.OfSteps of
                ? steps(of.start(), of.increment())
                : x instanceof TableX.OfNumbers numbers ? numbers.words() : "numbers";
    }

    private static String steps(double start, double increment) {
        return "steps of " + NumberText.plain(increment) + " from " + NumberText.plain(start);
    }

    /**
     * Returns what may as well be read in another way.
     *
     * @param lines the head
     */
    public List<String> doubts(List<byte[]> lines) {
        List<String> doubts = new ArrayList<>();
        if (layout.dialect().marks().ambiguous()) {
            doubts.add(
                    layout.dialect().marks().group() == '.'
                            ? "a point may be a decimal mark; it was taken to part thousands"
                            : layout.dialect().marks().group() == ','
                                    ? "a comma may be a decimal mark; it was taken to part thousands"
                                    : layout.dialect().delimiter() == ','
                                            ? "a comma may be a decimal mark; it was taken to part cells"
                                            : "a comma may part thousands; it was taken for a decimal mark");
        }
        if (lacksNames()) {
            doubts.add("there are fewer names than cells; those behind the last name go by their numbers");
        }
        if (lacksCells(lines)) {
            doubts.add("there are more names than cells; the last names have none, though others may lack theirs");
        }
        TimeColumn times = times();
        if (times != null) {
            add(times.ambiguous(), doubts);
            add(times.clockChanges(), doubts);
        }
        return doubts;
    }

    /** Returns the zone in which times were read that tell none; empty if there were no such times. */
    public String localZone() {
        TimeColumn times = times();
        return times == null ? "" : times.localZone();
    }

    private @Nullable TimeColumn times() {
        TableX x = layout.x();
        return x == null ? null : x.times();
    }

    private boolean lacksNames() {
        int names = layout.header().size();
        int columns = layout.columns().size();
        for (int i = names; names > 1 && i < columns && !layout.dialect().isBlank(); i++) {
            Column column = layout.columns().get(i);
            if (column.role().isSeries() && !column.isOpen() && column.name().equals(Names.unnamed(i + 1, columns))) {
                return true;
            }
        }
        return false;
    }

    /** Whether no row of the head has as many cells as there are names. */
    private boolean lacksCells(List<byte[]> lines) {
        int names = layout.header().size();
        RowCells cells = new RowCells();
        boolean any = false;
        for (int i = layout.firstRow(); i < lines.size() && !layout.dialect().isBlank(); i++) {
            byte[] line = lines.get(i);
            cells.split(line, 0, line.length, layout.dialect());
            // An empty one may stand behind the last delimiter.
            if (cells.count() + (cells.endsInDelimiter() ? 1 : 0) >= names) {
                return false;
            }
            any |= cells.count() > 1 && line[0] != '#';
        }
        return any;
    }

    private static void add(@Nullable String doubt, List<String> doubts) {
        if (doubt != null) {
            doubts.add(doubt);
        }
    }

    /**
     * Returns the columns.
     *
     * @param lines the head, of which rows are shown
     * @param rows to which the rows of the head were put
     */
    public List<Explanation.Column> columns(List<byte[]> lines, RowWriter rows) {
        List<List<String>> first = first(lines);
        List<Explanation.Column> columns = new ArrayList<>();
        for (int i = 0; i < layout.columns().size(); i++) {
            columns.add(column(i, first.get(i), rows));
        }
        return columns;
    }

    private Explanation.Column column(int at, List<String> first, RowWriter rows) {
        Column column = layout.columns().get(at);
        Explanation.Kind kind =
                switch (column.role()) {
                    case NUMBER, HEX, SPAN -> Explanation.Kind.NUMBER;
                    case STATE -> hasStates(column.name(), rows) ? Explanation.Kind.STATE : Explanation.Kind.TEXT;
                    case X -> Explanation.Kind.X;
                    case LABEL -> Explanation.Kind.LABEL;
                    case BESIDE, UNIT -> Explanation.Kind.TEXT;
                    case LEFT_OUT -> LabelNames.isId(column.name()) ? Explanation.Kind.NUMBER : Explanation.Kind.TIME;
                };
        String why =
                switch (column.role()) {
                    case NUMBER, HEX, SPAN -> whyNoSeries(column.name(), rows);
                    case STATE ->
                        hasStates(column.name(), rows) ? "" : isUnwanted(column.name(), rows) ? "the filter" : "text";
                    case X, LABEL -> "";
                    case BESIDE -> "beside the table";
                    case UNIT -> "a unit";
                    case LEFT_OUT -> LabelNames.isId(column.name()) ? "an id" : "not the x";
                };
        // What stands for the start and the step of x has no values in the rows.
        boolean isStep = (layout.x() instanceof TableX.OfSteps || layout.x() instanceof TableX.OfRows)
                && first.stream().allMatch(String::isBlank);
        boolean isX = isStep || rows.x().wants(at + 1, column.name());
        return new Explanation.Column(
                column.name(),
                isStep
                        ? ""
                        : column.unit().isEmpty()
                                ? rows.series().unitOf(rows.series().wholeName(column.name()))
                                : column.unit(),
                isX ? Explanation.Kind.X : kind,
                first,
                isX ? "" : why,
                !isX && column.role().isSeries() && isUnwanted(column.name(), rows));
    }

    private boolean hasStates(String name, RowWriter rows) {
        return layout.isLabelled()
                ? rows.series().hasLabelledStates(name)
                : rows.series().hasStates(name);
    }

    private String whyNoSeries(String name, RowWriter rows) {
        if (isUnwanted(name, rows)) {
            return "the filter";
        }
        return !layout.isLabelled() && rows.series().isCrowdedOut(name) ? "no room" : "";
    }

    private boolean isUnwanted(String name, RowWriter rows) {
        return !layout.isLabelled() && rows.series().isUnwanted(name);
    }

    private boolean isHeader(RowCells cells) {
        List<String> header = layout.header();
        boolean same = !header.isEmpty() && cells.count() == header.size();
        for (int i = 0; same && i < header.size(); i++) {
            same = cells.text(i).equals(header.get(i));
        }
        return same;
    }

    private List<List<String>> first(List<byte[]> lines) {
        List<List<String>> first = new ArrayList<>();
        layout.columns().forEach(column -> first.add(new ArrayList<>()));
        RowCells cells = new RowCells();
        int shown = 0;
        for (int i = layout.firstRow(); i < lines.size() && shown < SHOWN; i++) {
            byte[] line = lines.get(i);
            cells.split(line, 0, line.length, layout.dialect());
            boolean isRow = line.length > 0
                    && line[0] != '#'
                    && !Grid.isRule(line, 0, line.length)
                    && !Summary.is(line, 0, line.length)
                    && !isHeader(cells);
            if (isRow) {
                for (int c = 0; c < Math.min(cells.count(), first.size()); c++) {
                    first.get(c).add(cells.text(c));
                }
                shown++;
            }
        }
        return first;
    }
}
