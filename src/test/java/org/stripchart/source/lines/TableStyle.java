// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How a table is written: its marks, its header, what stands above it, and its bytes. */
record TableStyle(
        char delimiter,
        char mark,
        char group,
        boolean hasHeader,
        Units units,
        boolean quotesAll,
        String missingText,
        int missing,
        int bad,
        boolean hasShortRows,
        boolean endsInDelimiter,
        boolean headerIsComment,
        boolean statesDelimiter,
        List<Preamble> preamble,
        boolean hasRemarks,
        String space,
        String encoding,
        boolean hasMark,
        String lineEnd,
        boolean endsLine) {

    /** Where the units are told. */
    enum Units {
        NONE,
        BRACKETS,
        PARENTHESES,
        SLASH,
        ROW,
        ROW_OF_BRACKETS
    }

    /** Lines above a table. */
    enum Preamble {
        COMMENTS,
        KEYS,
        CELLS,
        TITLE,
        BLANK,
        LONG,
        LONGEST
    }

    /** Each holds a digit. */
    static final List<String> SETTINGS = List.of("Device: logger 7", "Serial: 12345", "Start: 2024-05-01");

    private static final String[] WORDS = {
        "Left", "Right", "Upper", "Lower", "Front", "Back", "Middle", "first", "second", "third", "fourth", "fifth",
        "sixth", "seventh", "gain", "offset", "range", "filter", "limit", "colour"
    };

    private static final String[] MISSING = {"", "NA", "N/A", "null", "-", "--", "OL", "ERR"};

    static TableStyle of(Choices choices) {
        char delimiter = choices.of(',', ';', '\t', ' ', '|');
        boolean isBlank = delimiter == ' ';
        char mark = choices.of('.', ',');
        char group = mark == '.' ? choices.of(',', '\'', '\u00a0') : choices.of('.', '\u00a0', '\'', '\u202f');
        boolean hasHeader = !choices.chance(20);
        Units units = choices.of(Units.values());
        String missing = choices.of(MISSING);
        String encoding = choices.of("UTF-8", "UTF-8", "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252");
        return new TableStyle(
                delimiter,
                mark,
                group == '\u202f' && encoding.startsWith("w") ? '\u00a0' : group,
                hasHeader,
                hasHeader ? units : Units.NONE,
                choices.chance(10),
                isBlank && missing.isEmpty() ? "NA" : missing,
                isBlank ? choices.of(0, 0, 10) : choices.of(0, 0, 10, 40),
                choices.chance(10) ? 4 : 0,
                // Without names, nobody knows of a column that has not come yet.
                choices.chance(15) && !isBlank && hasHeader,
                choices.chance(8) && !isBlank && delimiter != '|',
                choices.chance(5) && hasHeader,
                choices.chance(5) && !isBlank,
                preamble(choices, hasHeader),
                choices.chance(5),
                isBlank ? "" : choices.of(" ", ""),
                encoding,
                choices.chance(50),
                choices.of("\n", "\r\n", "\r"),
                !choices.chance(30));
    }

    private static List<Preamble> preamble(Choices choices, boolean hasHeader) {
        List<Preamble> preamble = new ArrayList<>();
        int count = choices.of(0, 0, 0, 1, 1, 2, 3);
        for (int i = 0; i < 3; i++) {
            Preamble drawn = choices.chance(3)
                    ? Preamble.LONGEST
                    : choices.of(
                            Preamble.COMMENTS,
                            Preamble.KEYS,
                            Preamble.TITLE,
                            Preamble.BLANK,
                            Preamble.CELLS,
                            Preamble.KEYS,
                            Preamble.TITLE,
                            Preamble.LONG);
            // Without a header, a title may be the name of what stands below, and a long list may be the data.
            boolean fits = hasHeader || drawn == Preamble.COMMENTS || drawn == Preamble.KEYS || drawn == Preamble.BLANK;
            boolean isSecond = preamble.contains(drawn)
                    || (drawn.compareTo(Preamble.LONG) >= 0
                            && preamble.stream()
                                    .anyMatch(part -> part == Preamble.CELLS || part.compareTo(Preamble.LONG) >= 0));
            if (i < count && fits && !isSecond) {
                preamble.add(drawn);
            }
        }
        return preamble;
    }

    /** Whether values stand above the table, too. */
    boolean hasSettings() {
        return preamble.stream()
                .anyMatch(part -> part != Preamble.COMMENTS && part != Preamble.BLANK && part != Preamble.TITLE);
    }

    boolean isBlank() {
        return delimiter == ' ';
    }

    /** Whether a row of units stands below the names; rows without numbers below it may be others. */
    boolean hasUnitsBelow() {
        return units == Units.ROW || units == Units.ROW_OF_BRACKETS;
    }

    boolean tellsUnits() {
        return units != Units.NONE;
    }

    /** Returns a name as it can stand between the delimiters. */
    String name(String name) {
        return isBlank() ? name.replace(' ', '_') : name;
    }

    String nameWithUnit(String name, String unit) {
        String whole =
                switch (units) {
                    case NONE, ROW, ROW_OF_BRACKETS -> name;
                    case BRACKETS -> name + " [" + unit + "]";
                    case PARENTHESES -> name + " (" + unit + ")";
                    case SLASH -> isBlank() ? name + "[" + unit + "]" : name + " / " + unit;
                };
        return isBlank() ? whole.replace(" [", "[").replace(" (", "(").replace(' ', '_') : whole;
    }

    /** What stands for no value; among states, marks of overload are states. */
    String missingCell(Random random, boolean isState) {
        boolean mayBeState = missingText.equals("OL") || missingText.equals("ERR");
        String text = isState && mayBeState ? "NA" : missingText;
        return random.nextInt(4) == 0 && !isBlank() ? "" : text;
    }

    /** Returns the whole text. */
    String text(List<List<String>> cells, Random random) {
        List<String> lines = new ArrayList<>();
        if (statesDelimiter) {
            lines.add("sep=" + delimiter);
        }
        preamble.forEach(part -> add(part, lines));
        for (int i = 0; i < cells.size(); i++) {
            if (hasRemarks && i > 2 && random.nextInt(6) == 0) {
                lines.add("# a remark");
            }
            lines.add((i == 0 && headerIsComment ? "# " : "") + line(cells.get(i), random));
        }
        return String.join(lineEnd, lines) + (endsLine ? lineEnd : "");
    }

    private void add(Preamble part, List<String> lines) {
        String between = isBlank() ? " " : String.valueOf(delimiter);
        switch (part) {
            case COMMENTS -> lines.addAll(List.of("# exported by a logger", "# rate: 100 Hz"));
            case KEYS -> lines.addAll(SETTINGS);
            case CELLS ->
                lines.addAll(List.of(
                        "Model" + between + "DSO-X 3024",
                        "Record Length" + between + "1000",
                        "Sample Interval" + between + "25",
                        "Vertical Units" + between + "V"));
            case TITLE -> lines.add("Report of a measurement");
            case BLANK -> lines.add("");
            case LONG -> addLong(lines, 30);
            case LONGEST -> addLong(lines, 260);
        }
    }

    private static void addLong(List<String> lines, int count) {
        for (int i = 0; i < count; i++) {
            lines.add(WORDS[i % 7] + " " + WORDS[7 + i / 7 % 7] + " " + WORDS[14 + i / 49] + ": "
                    + (i % 3 == 0 ? "on" : i % 3 == 1 ? "" + i * 7 : i + ".5 V"));
        }
    }

    private String line(List<String> row, Random random) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                line.append(isBlank() ? " ".repeat(1 + random.nextInt(3)) : delimiter);
            }
            line.append(quoted(row.get(i)));
        }
        return line + (endsInDelimiter ? String.valueOf(delimiter) : "");
    }

    private String quoted(String cell) {
        boolean needed = cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0;
        return needed || quotesAll ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
