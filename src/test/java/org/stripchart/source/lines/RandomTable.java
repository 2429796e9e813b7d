// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A table in which everything is drawn at random: what it is written as, and the points that a person expects of it.
 *
 * <p>Whatever may as well be read in another way by a person is left out.
 */
final class RandomTable {

    /** A point; {@code y} as {@link ReadText} writes it. */
    record Point(double x, String y) {}

    private static final String[] LABELS = {"pump", "fan", "mixer"};

    private final TableStyle style;
    private final RandomTime time;
    private final List<RandomColumn> columns = new ArrayList<>();
    /** The place of the x among the columns. */
    private final int xPlace;

    private final int rows;
    /** How many devices take turns; 0 if the rows are of one thing. */
    private final int devices;

    private final boolean sharesMoments;
    /** The column that has nothing in the first rows; 0 if none is so. */
    private final int late;

    private final int lateRows;
    /** Whether the header comes again amid the rows. */
    private final boolean repeatsHeader;
    /** What stands in the first cell of a row behind the others that is none; empty if there is no such row. */
    private final String footer;

    private final Random random;

    private final List<List<String>> cells = new ArrayList<>();
    private final Map<String, List<Point>> points = new LinkedHashMap<>();
    private int badRows;
    /** How many cells of each column are no numbers though they should be, and how many are. */
    private final int[] bads = new int[8];

    private final int[] numbers = new int[8];

    private RandomTable(Choices choices) {
        TableStyle drawn = TableStyle.of(choices);
        RandomTime drawnTime = RandomTime.of(choices);
        this.time = drawnTime.isPlainNumber() && !drawn.hasHeader() ? RandomTime.of(new Choices(List.of())) : drawnTime;
        this.style = drawn;
        int drawnRows = choices.of(6, 6, 6, 3, 2, 1, 20, 20, 60, 230);
        // Nobody knows what a single row is below settings.
        this.rows = style.hasSettings() || (time.isEpoch() && !style.hasHeader()) ? Math.max(2, drawnRows) : drawnRows;
        int drawnDevices = choices.chance(8) ? 2 + choices.below(2) : 0;
        this.devices = style.hasHeader() && !style.isBlank() && rows > 3 ? drawnDevices : 0;
        this.sharesMoments = !choices.chance(30) || time.isIndex();
        int count = 1 + choices.below(5);
        int numbers = 0;
        for (int i = 0; i < count; i++) {
            RandomColumn column =
                    RandomColumn.of(choices, i, i > 0 && style.hasHeader() && (!style.isBlank() || i > 1));
            boolean isSecond = column.kind() == RandomColumn.Kind.FREE
                    && columns.stream().anyMatch(other -> other.kind() == RandomColumn.Kind.FREE);
            if (isSecond) {
                continue;
            }
            columns.add(column);
            numbers += column.isText() ? 0 : 1;
        }
        if (devices > 0) {
            columns.add(
                    0,
                    new RandomColumn(
                            RandomColumn.Kind.LABEL,
                            choices.of("device", "host", "sensor", "name", "station"),
                            "",
                            0,
                            0));
        }
        boolean mayMove = style.hasHeader() && !style.isBlank() && numbers > 0 && !time.isWeak();
        this.xPlace = mayMove && choices.chance(15) ? choices.below(columns.size() + 1) : 0;
        this.random = choices.random();
        // Without names, an only column is called by another name than one of several.
        boolean mayBeLate =
                style.hasHeader() && columns.size() > 1 && !style.isBlank() && !style.hasUnitsBelow() && devices == 0;
        this.late = mayBeLate && choices.chance(25) ? 1 + choices.below(columns.size() - 1) : 0;
        this.lateRows = Math.min(rows - 1, 1 + choices.below(4));
        this.repeatsHeader = style.hasHeader() && devices == 0 && choices.chance(10);
        boolean beginsWithX = xPlace == 0 && !time.names().isEmpty();
        boolean beginsWithNumber = beginsWithX || !columns.get(0).isText();
        this.footer = rows > 5 && devices == 0 && beginsWithNumber && choices.chance(10)
                ? choices.of("Total", "Sum", "Average:", "Mittelwert", "Summe")
                : "";
        write();
    }

    static RandomTable of(List<Integer> choices) {
        return new RandomTable(new Choices(choices));
    }

    /** Draws the cells, and puts what is expected of them. */
    private void write() {
        if (style.hasHeader()) {
            writeHeader();
        }
        for (int i = 0; i < rows; i++) {
            cells.add(row(i));
            if (repeatsHeader && i > 0 && random.nextInt(4) == 0) {
                writeHeader();
            }
        }
        if (!footer.isEmpty()) {
            List<String> row = new ArrayList<>();
            row.add(footer);
            while (row.size() < columns.size() + time.names().size()) {
                row.add("7");
            }
            cells.add(row);
        }
    }

    private void writeHeader() {
        cells.add(header());
        if (style.hasUnitsBelow()) {
            cells.add(units());
        }
    }

    private List<String> header() {
        List<String> header = new ArrayList<>();
        for (RandomColumn column : columns) {
            header.add(name(column));
        }
        header.addAll(xPlace, time.names());
        return header;
    }

    private String name(RandomColumn column) {
        return column.hasUnitInHeader() ? style.nameWithUnit(column.name(), column.unit()) : style.name(column.name());
    }

    private List<String> units() {
        List<String> units = new ArrayList<>();
        boolean bracketed = style.units() == TableStyle.Units.ROW_OF_BRACKETS;
        for (RandomColumn column : columns) {
            String unit = column.hasUnitInHeader() ? column.unit() : "";
            units.add(bracketed || style.isBlank() ? "[" + (unit.isEmpty() ? "-" : unit) + "]" : unit);
        }
        String ofX = time.isPlainNumber() ? "s" : "";
        for (int i = 0; i < time.names().size(); i++) {
            units.add(xPlace, bracketed || style.isBlank() ? "[" + (ofX.isEmpty() ? "-" : ofX) + "]" : ofX);
        }
        return units;
    }

    private List<String> row(int at) {
        int moment = devices > 0 && sharesMoments ? at / devices : at;
        BigDecimal x = time.at(moment);
        String device = devices > 0 ? LABELS[at % devices] : "";
        List<String> row = new ArrayList<>();
        Map<Integer, String> values = new LinkedHashMap<>();
        int bad = -1;
        boolean hasNumber = false;
        for (int i = 0; i < columns.size(); i++) {
            RandomColumn column = columns.get(i);
            // Between blanks, words without a number are prose.
            boolean needsNumber = style.isBlank() || rows == 1 || (late > 0 && i < late && at < lateRows);
            boolean mayBeOther = needsNumber ? hasNumber : (!values.isEmpty() || i < columns.size() - 1);
            if (column.kind() == RandomColumn.Kind.LABEL) {
                row.add(device);
            } else if (late > 0 && i == late && at < lateRows) {
                row.add("");
            } else if (mayBeOther && (at > 0 || !style.hasUnitsBelow()) && random.nextInt(100) < style.missing()) {
                row.add(style.missingCell(random, column.isText()));
            } else if (!values.isEmpty() && !column.isText() && mayBeBad(i) && random.nextInt(100) < style.bad()) {
                row.add("broken");
                bads[i]++;
                bad = bad < 0 ? i : bad;
            } else if (column.isText()) {
                String text = column.text(at, random);
                row.add(text);
                values.put(i, text);
            } else {
                BigDecimal number = column.number(random);
                hasNumber = true;
                numbers[i]++;
                String written = column.written(number, style.mark(), style.group());
                row.add(
                        column.kind() == RandomColumn.Kind.QUANTITY
                                ? written + style.space() + column.unit()
                                : written);
                values.put(i, ReadText.shortly(number.doubleValue()));
            }
        }
        int last = columns.size();
        if (xPlace == 0 && rows > 1 && style.hasShortRows() && !values.isEmpty() && random.nextInt(8) == 0) {
            int first = values.keySet().iterator().next();
            last = first + 1 + random.nextInt(columns.size() - first);
        }
        badRows += bad >= 0 && bad < last ? 1 : 0;
        for (Map.Entry<Integer, String> value : values.entrySet()) {
            if (value.getKey() < last) {
                put(device, value.getKey(), x, value.getValue());
            }
        }
        List<String> whole = new ArrayList<>(row.subList(0, last));
        whole.addAll(
                xPlace,
                time.cells(x).stream()
                        .map(cell -> time.isPlainNumber() || time.isEpoch() ? cell.replace('.', style.mark()) : cell)
                        .toList());
        return whole;
    }

    /** Words that are no fewer than the numbers of a column are states. */
    private boolean mayBeBad(int column) {
        return rows > (style.hasSettings() ? 3 : 1)
                && (bads[column] < numbers[column] || (column != late && bads[column] + numbers[column] == 0));
    }

    private void put(String device, int column, BigDecimal x, String y) {
        if (columns.get(column).kind() == RandomColumn.Kind.FREE) {
            return;
        }
        String name = style.hasHeader() ? name(columns.get(column)) : unnamed(column);
        points.computeIfAbsent(device.isEmpty() ? name : device + " " + name, n -> new ArrayList<>())
                .add(new Point(x.doubleValue(), y));
    }

    /** What a column without a name is called. */
    private String unnamed(int column) {
        int ofX = time.cells(time.start()).size();
        boolean isAlone = columns.size() == 1 && !time.isEpoch();
        return isAlone ? "value" : "column " + (ofX + column + 1);
    }

    RandomTime time() {
        return time;
    }

    /** Returns the points that a person expects, by the names of their series. */
    Map<String, List<Point>> points() {
        return points;
    }

    /** Returns how many lines are to be counted: rows with a cell that is no number, settings above rows without names, totals. */
    int linesToCount() {
        boolean areLost = !style.hasHeader() && style.preamble().contains(TableStyle.Preamble.KEYS);
        boolean isCounted = !footer.isEmpty() && !footer.endsWith(":");
        return badRows + (isCounted ? 1 : 0) + (areLost ? TableStyle.SETTINGS.size() : 0);
    }

    /** Returns how many rows there are. */
    int rows() {
        return rows;
    }

    /** Whether texts that all differ stand in that column, of which nobody expects a series. */
    boolean isFree(String name) {
        return columns.stream()
                .anyMatch(column -> column.kind() == RandomColumn.Kind.FREE && name.endsWith(name(column)));
    }

    /** Returns the unit that a person expects of a series. */
    String unit(String series) {
        for (RandomColumn column : columns) {
            boolean told = !column.isText() && (column.kind() == RandomColumn.Kind.QUANTITY || style.tellsUnits());
            boolean isIt =
                    style.hasHeader() ? series.endsWith(name(column)) : series.equals(unnamed(columns.indexOf(column)));
            if (told && isIt) {
                return column.unit();
            }
        }
        return "";
    }

    /** Returns the text. */
    String text() {
        return style.text(cells, new Random(random.nextLong()));
    }

    TableStyle style() {
        return style;
    }

    byte[] bytes(String text) {
        return style.encoding().equals("windows-1252")
                ? text.getBytes(java.nio.charset.Charset.forName("windows-1252"))
                : ((style.hasMark() ? "\uFEFF" : "") + text)
                        .getBytes(
                                style.encoding().equals("UTF-8")
                                        ? StandardCharsets.UTF_8
                                        : java.nio.charset.Charset.forName(style.encoding()));
    }
}
