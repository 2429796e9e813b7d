// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * What {@code iotop -b} prints, with {@code -t} or without: what all processes read and write, and each of them, under its number
 * and its command. All lines of a block are of one moment.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class DiskUsersFormat extends ReportFormat {

    private static final String TIME = "(?:\\d\\d:\\d\\d:\\d\\d )? *";
    private static final String RATE = "(\\d+(?:\\.\\d+)?) ([BKMGTP](?:/s)?)";
    private static final Pattern TOTAL = Pattern.compile(TIME + "(?<what>Total|Current|Actual) DISK READ ?: +" + RATE
            + " +\\| +(?:Total|Current|Actual) DISK WRITE ?: +" + RATE + " *");
    private static final Pattern NAMES =
            Pattern.compile(" *(?:TIME +)?[TP]ID +PRIO +USER +DISK READ +DISK WRITE(?: +SWAPIN)?(?: +IO)? +COMMAND *");
    private static final Pattern PROCESS = Pattern.compile(TIME + "(?<id>\\d+) +\\S+ +\\S+ +" + RATE + " +" + RATE
            + " +(?:(?<swap>\\d+\\.\\d+) % +(?<io>\\d+\\.\\d+) %|\\?unavailable\\?) +(?<command>\\S.*?) *");

    private boolean isBelowTotal;

    DiskUsersFormat() {
        super("iotop");
    }

    @Override
    boolean mayBe(byte first) {
        return first == 'T' || first == 'C' || first == 'A' || first == 'P' || isDigit(first);
    }

    @Override
    Outcome line(String line, RowWriter rows) {
        if (line.indexOf("DISK") >= 0) {
            Matcher total = TOTAL.matcher(line);
            if (total.matches()) {
                String what = total.group("what");
                put(total, 2, what + " DISK READ", rows);
                put(total, 4, what + " DISK WRITE", rows);
                boolean joins = isBelowTotal && !what.equals("Total");
                isBelowTotal = what.equals("Total");
                return rows.commit(joins);
            }
            return NAMES.matcher(line).matches() ? Outcome.PASSED : Outcome.OTHER_FORMAT;
        }
        Matcher process = line.indexOf('/') > 0 ? PROCESS.matcher(line) : null;
        if (process == null || !process.matches()) {
            return Outcome.OTHER_FORMAT;
        }
        String name = process.group("id") + " " + process.group("command") + " ";
        put(process, 2, name + "DISK READ", rows);
        put(process, 4, name + "DISK WRITE", rows);
        put(rows, name + "SWAPIN", process.group("swap"), "%");
        put(rows, name + "IO", process.group("io"), "%");
        return rows.commit(true);
    }

    /** Puts the number in that group of a line, whose unit is in the next one: amounts are powers of 1024. */
    private static void put(Matcher line, int group, String name, RowWriter rows) {
        String unit = line.group(group + 1);
        put(rows, name, line.group(group), unit.startsWith("B") ? unit : unit.charAt(0) + "iB" + unit.substring(1));
    }

    @Override
    public void restart() {
        isBelowTotal = false;
    }
}
