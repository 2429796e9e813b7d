// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.stripchart.source.lines.cell.Quantity;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * What {@code docker stats} and {@code podman stats} print: by container a series for each column, and two for a column of two,
 * {@code web MEM USAGE} and {@code web MEM LIMIT}.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class DockerStatsFormat implements LineFormat {

    private static final Pattern GAP = Pattern.compile("\\s{2,}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{12,64}");

    private final Quantity quantity = new Quantity();
    private List<String> columns = List.of();
    private int nameColumn;

    @Override
    public String sentence() {
        return "docker stats";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (ToolLine.isBlank(bytes, from, to)) {
            return Outcome.SKIPPED;
        }
        if (columns.isEmpty() && !ToolLine.contains(bytes, from, to, "CPU %")) {
            return Outcome.OTHER_FORMAT;
        }
        String line = ToolLine.text(bytes, from, to).strip();
        List<String> cells = Arrays.asList(GAP.split(line));
        if (cells.contains("CPU %") && cells.contains("MEM %")) {
            columns = cells;
            nameColumn = Math.max(0, cells.indexOf("NAME"));
            return Outcome.PASSED;
        }
        boolean isRow = !columns.isEmpty()
                && cells.size() == columns.size()
                && (columns.get(0).equals("NAME") || ID.matcher(cells.get(0)).matches());
        if (!isRow) {
            return Outcome.OTHER_FORMAT;
        }
        return put(cells, rows);
    }

    private Outcome put(List<String> cells, RowWriter rows) {
        String container = cells.get(nameColumn);
        boolean any = false;
        for (int i = 0; i < cells.size(); i++) {
            boolean isText = i == nameColumn || i == 0;
            if (isText) {
                continue;
            }
            String[] names = columns.get(i).split(" ?/ ?", 2);
            String[] values = cells.get(i).split(" / ", 2);
            if (names.length == 2 && values.length == 2) {
                // The first name says what is in and out: MEM USAGE / LIMIT, NET I/O.
                String subject = names[0].substring(0, names[0].indexOf(' ') + 1);
                any |= put(container + " " + names[0], values[0], rows);
                any |= put(container + " " + subject + names[1], values[1], rows);
            } else {
                any |= put(container + " " + columns.get(i), cells.get(i), rows);
            }
        }
        if (any) {
            return rows.commit();
        }
        rows.clear();
        return Outcome.PASSED;
    }

    private boolean put(String name, String text, RowWriter rows) {
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        if (!quantity.read(value, 0, value.length)) {
            return false;
        }
        rows.put(rows.label(name), quantity);
        return true;
    }

    @Override
    public void restart() {
        columns = List.of();
    }
}
