// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.time.LineTime;

/**
 * What {@code mongostat} prints: rows under names that come again and again, of one server or of several, whose name stands
 * before those of its series.
 *
 * <p>{@code *0} is what was replicated, and has a series of its own, {@code insert replicated}; {@code 2|0} is {@code command}
 * and {@code command replicated}, and under {@code qrw} and {@code arw} reads and writes. Cells that end below the end of a
 * name are of that one, so that an empty one moves no other; a row that does not tell which cell is whose is none.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class MongoFormat extends ReportFormat {

    private static final Set<String> WORDS = Set.of("set", "repl", "host");
    private static final Pattern NAMES = Pattern.compile("(?: *host)? *insert .*\\bcommand .*\\bconn\\b.*");
    private static final Pattern WORD = Pattern.compile("\\S+");

    /** A time of three words. */
    private static final Pattern TIME =
            Pattern.compile("[A-Z][a-z]{2} +\\d+ \\d\\d:\\d\\d:\\d\\d\\.\\d+|\\d{4}-\\d\\d-\\d\\dT\\S+");

    private static final Pattern COUNT = Pattern.compile("(?<replicated>\\*)?(?<count>\\d+)");
    private static final Pattern PAIR = Pattern.compile("(?<one>\\d+)\\|(?<other>\\d+)");
    private static final Pattern SHARE = Pattern.compile("(?<share>\\d+(?:\\.\\d+)?)%");
    private static final Pattern SIZE = Pattern.compile("(?<size>\\d+(?:\\.\\d+)?)(?<prefix>[bkmgtBKMGT])");

    /** A word of a line, and where it ends. */
    private record Cell(String text, int end) {}

    private List<Cell> names = List.of();
    private @Nullable LineTime times;

    MongoFormat() {
        super("mongostat");
    }

    @Override
    boolean mayBe(byte first) {
        return first == 'i' || first == 'h' || !names.isEmpty();
    }

    @Override
    Outcome line(String line, RowWriter rows) {
        if (NAMES.matcher(line).matches()) {
            names = cells(line, line.length());
            return Outcome.PASSED;
        }
        if (names.isEmpty()) {
            return Outcome.OTHER_FORMAT;
        }
        boolean isTimed = names.get(names.size() - 1).text.equals("time");
        Matcher time = TIME.matcher(line);
        if (isTimed && !time.find()) {
            return Outcome.OTHER_FORMAT;
        }
        List<Cell> cells = cells(line, isTimed ? time.start() : line.length());
        int columns = isTimed ? names.size() - 1 : names.size();
        List<String> row = inColumns(cells, columns);
        if (row.isEmpty() || !put(row, rows)) {
            rows.clear();
            return Outcome.NOT_A_NUMBER;
        }
        if (isTimed) {
            putTime(time.group(), rows);
        }
        return rows.commit();
    }

    private static List<Cell> cells(String line, int end) {
        List<Cell> cells = new ArrayList<>();
        Matcher word = WORD.matcher(line).region(0, end);
        while (word.find()) {
            cells.add(new Cell(word.group(), word.end()));
        }
        return cells;
    }

    /** Returns what stands under each of the names, empty where nothing does; nothing if that is open. */
    private List<String> inColumns(List<Cell> cells, int columns) {
        if (cells.size() == columns) {
            return cells.stream().map(Cell::text).toList();
        }
        List<String> row = new ArrayList<>();
        int at = 0;
        for (Cell name : names.subList(0, columns)) {
            boolean isBelow = at < cells.size() && cells.get(at).end == name.end;
            row.add(isBelow ? cells.get(at++).text : "");
        }
        return at == cells.size() ? row : List.of();
    }

    private boolean put(List<String> row, RowWriter rows) {
        String host = names.get(0).text.equals("host") ? row.get(0) + " " : "";
        for (int i = 0; i < row.size(); i++) {
            String name = names.get(i).text;
            String cell = row.get(i);
            if (name.equals("repl") && !cell.isEmpty()) {
                byte[] text = cell.getBytes(StandardCharsets.UTF_8);
                rows.putState(rows.state(host + name), text, 0, text.length);
            } else if (!WORDS.contains(name)
                    && !cell.isEmpty()
                    && !cell.equals("n/a")
                    && !put(host, name, cell, rows)) {
                return false;
            }
        }
        return true;
    }

    private static boolean put(String host, String name, String cell, RowWriter rows) {
        Matcher count = COUNT.matcher(cell);
        if (count.matches()) {
            put(rows, host + name + (count.group("replicated") == null ? "" : " replicated"), count.group("count"), "");
            return true;
        }
        Matcher pair = PAIR.matcher(cell);
        if (pair.matches()) {
            boolean isQueue = name.endsWith("w");
            put(rows, host + (isQueue ? name.charAt(0) + "r" : name), pair.group("one"), "");
            put(rows, host + (isQueue ? name.charAt(0) + "w" : name + " replicated"), pair.group("other"), "");
            return true;
        }
        Matcher share = SHARE.matcher(cell);
        if (share.matches()) {
            put(rows, host + name, share.group("share"), "%");
            return true;
        }
        Matcher size = SIZE.matcher(cell);
        if (!size.matches()) {
            return false;
        }
        // Small letters are powers of 1000, as of the net, capitals are of 1024.
        String prefix = size.group("prefix");
        String unit =
                switch (prefix) {
                    case "b", "B" -> "B";
                    case "k" -> "kB";
                    case "m", "g", "t" -> prefix.toUpperCase(Locale.ROOT) + "B";
                    default -> prefix + "iB";
                };
        put(rows, host + name, size.group("size"), unit);
        return true;
    }

    private void putTime(String text, RowWriter rows) {
        if (times == null) {
            times = LineTime.decide(List.of(text), rows.times().context());
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (times.find(bytes, 0, bytes.length) > 0) {
            rows.x().putTime(times.seconds());
        }
    }

    @Override
    public void restart() {
        names = List.of();
    }
}
