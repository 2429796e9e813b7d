// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.time.TimeContext;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.TimeFormat;
import org.stripchart.source.rows.Unit;

/**
 * What dstat prints: {@code total-usage usr}, {@code dsk/total read} and so on, under two lines of names.
 *
 * <p>The column of times, a day and a month and the time of day, is the x.
 *
 * <p>Amounts of data are in bytes, by 1024, and all else by 1000, as dstat means them.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class DstatFormat implements LineFormat {

    private static final Pattern GROUP = Pattern.compile("-+[a-z][-a-z/0-9_:]*>?");
    private static final Pattern VALUE = Pattern.compile("(-?\\d+(?:\\.\\d+)?)([BkMGT]?)");

    /** What dstat writes, and dool after it, whatever the country. */
    private static final TimeFormat TIMES = TimeFormat.parse("dd-MM HH:mm:ss");

    private List<String> groups = List.of();
    /** The names of the columns, by group. */
    private List<List<String>> names = List.of();

    private @Nullable TimeReader times;

    @Override
    public String sentence() {
        return "dstat";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (ToolLine.isBlank(bytes, from, to)) {
            return Outcome.SKIPPED;
        }
        boolean mayBe =
                to > from && (bytes[from] == '-' || (!groups.isEmpty() && ToolLine.contains(bytes, from, to, "|")));
        if (!mayBe) {
            return Outcome.OTHER_FORMAT;
        }
        String line = ToolLine.text(bytes, from, to);
        List<String> found = groups(line);
        if (found.size() > 1) {
            groups = found;
            names = List.of();
            return Outcome.PASSED;
        }
        List<List<String>> cells = cells(line);
        if (cells.size() != groups.size()) {
            return Outcome.OTHER_FORMAT;
        }
        if (names.isEmpty()) {
            names = cells;
            return Outcome.PASSED;
        }
        return cells.equals(names) ? Outcome.PASSED : row(cells, rows);
    }

    /** The names of the groups in the line above the names of the columns; none if it is another line. */
    private static List<String> groups(String line) {
        List<String> found = new ArrayList<>();
        for (String group : line.strip().split(" +", -1)) {
            if (!GROUP.matcher(group).matches()) {
                return List.of();
            }
            found.add(group.replaceAll("^-+|-+>?$", ""));
        }
        return found;
    }

    private static List<List<String>> cells(String line) {
        List<List<String>> cells = new ArrayList<>();
        for (String part : line.split("\\|", -1)) {
            if (!part.isBlank()) {
                cells.add(Arrays.asList(part.strip().split("\\s+")));
            }
        }
        return cells;
    }

    private Outcome row(List<List<String>> cells, RowWriter rows) {
        boolean any = false;
        for (int i = 0; i < cells.size(); i++) {
            List<String> values = cells.get(i);
            if (values.size() != names.get(i).size()) {
                if (names.get(i).contains("time")) {
                    putTime(String.join(" ", values), rows);
                    continue;
                }
                rows.clear();
                return Outcome.FEW_COLUMNS;
            }
            for (int j = 0; j < values.size(); j++) {
                Matcher value = VALUE.matcher(values.get(j));
                if (value.matches()) {
                    String name = groups.get(i) + " " + names.get(i).get(j);
                    rows.put(rows.label(name), Double.parseDouble(value.group(1)), unit(groups.get(i), value.group(2)));
                    any = true;
                }
            }
        }
        if (any) {
            return rows.commit();
        }
        rows.clear();
        return Outcome.OTHER_FORMAT;
    }

    private void putTime(String text, RowWriter rows) {
        TimeContext context = rows.times().context();
        TimeReader reader = times == null ? new TimeReader(TIMES, context.zone()) : times;
        times = reader;
        reader.arrival(context.arrival());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        double seconds = reader.read(bytes, 0, bytes.length);
        if (!Double.isNaN(seconds)) {
            rows.x().putTime(seconds);
        }
    }

    private static Unit unit(String group, String suffix) {
        boolean isData = group.startsWith("dsk")
                || group.startsWith("net")
                || group.startsWith("mem")
                || group.startsWith("swap")
                || group.startsWith("pag");
        if (suffix.equals("B")) {
            return Unit.of("B");
        }
        return Unit.of(!isData || suffix.isEmpty() ? suffix : (suffix.equals("k") ? "K" : suffix) + "iB");
    }

    @Override
    public void restart() {
        groups = List.of();
        names = List.of();
    }
}
