// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.lines.cell.Quantity;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.Unit;

/**
 * The log that MSI Afterburner writes of what it monitors ({@code .hml}): lines of 02 with the names, of 03 with the unit of each, of
 * 80 with the values, all with a time, day first.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class AfterburnerFormat extends ReportFormat {

    /** A computer has many processors, each with its temperature, load, clock and power. */
    private static final int LONGEST = 1 << 14;

    private static final Pattern LINE =
            Pattern.compile("(?<kind>\\d\\d), (?<day>\\d\\d)-(?<month>\\d\\d)-(?<year>\\d{4})"
                    + " (?<time>\\d\\d:\\d\\d:\\d\\d), ?(?<rest>.*)");
    private static final Pattern COMMA = Pattern.compile(" *, *");
    private static final Pattern PLACE = Pattern.compile("\\d{1,4}");

    private final Quantity quantity = new Quantity();
    private boolean begun;
    private List<String> names = List.of();
    private final List<String> units = new ArrayList<>();

    AfterburnerFormat() {
        super("a log of MSI Afterburner");
    }

    @Override
    boolean mayBe(byte first) {
        return first == '0' || first == '8';
    }

    @Override
    int longest() {
        return LONGEST;
    }

    @Override
    Outcome line(String line, RowWriter rows) {
        Matcher found = LINE.matcher(line);
        if (!found.matches()) {
            return Outcome.OTHER_FORMAT;
        }
        String[] cells = COMMA.split(found.group("rest").strip(), -1);
        return switch (found.group("kind")) {
            case "00" -> begin(found.group("rest"));
            case "01" -> begun ? Outcome.PASSED : Outcome.OTHER_FORMAT;
            case "02" -> begun ? names(cells) : Outcome.OTHER_FORMAT;
            case "03" -> unit(cells);
            case "80" -> names.isEmpty() ? Outcome.OTHER_FORMAT : values(found, cells, rows);
            default -> Outcome.OTHER_FORMAT;
        };
    }

    private Outcome begin(String title) {
        begun = title.contains("monitoring log");
        return begun ? Outcome.PASSED : Outcome.OTHER_FORMAT;
    }

    private Outcome names(String[] cells) {
        names = List.of(cells);
        units.clear();
        return Outcome.PASSED;
    }

    /** Notes the unit of a name: its place stands before it. */
    private Outcome unit(String[] cells) {
        if (names.isEmpty() || cells.length < 2 || !PLACE.matcher(cells[0]).matches()) {
            return Outcome.OTHER_FORMAT;
        }
        int place = Integer.parseInt(cells[0]);
        while (units.size() <= place) {
            units.add("");
        }
        units.set(place, cells[1]);
        return Outcome.PASSED;
    }

    private Outcome values(Matcher line, String[] cells, RowWriter rows) {
        for (int i = 0; i < Math.min(cells.length, names.size()); i++) {
            byte[] cell = cells[i].getBytes(StandardCharsets.UTF_8);
            if (!names.get(i).isEmpty() && quantity.read(cell, 0, cell.length)) {
                Unit unit = Unit.of(i < units.size() ? units.get(i) : "");
                rows.put(rows.label(names.get(i)), quantity.value(), unit);
            }
        }
        byte[] time = (line.group("year") + "-" + line.group("month") + "-" + line.group("day") + "T"
                        + line.group("time"))
                .getBytes(StandardCharsets.US_ASCII);
        if (rows.wantsTime()) {
            rows.foundTime();
        }
        rows.putX(time, 0, time.length);
        return rows.commit();
    }

    @Override
    public void restart() {
        begun = false;
        names = List.of();
        units.clear();
    }
}
