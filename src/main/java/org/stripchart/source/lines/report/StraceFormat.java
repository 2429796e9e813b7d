// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import java.util.regex.Pattern;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * What {@code strace -c} prints: a line for each system call. Numbers end below the ends of their names, and there may be none of errors, or none of
 * microseconds a call.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class StraceFormat extends ReportFormat {

    private static final String NAMES = "% time     seconds  usecs/call     calls    errors syscall";

    /** Where the name of each column of numbers ends. */
    private static final int[] ENDS = {6, 18, 30, 40, 50};

    private static final String[] COLUMNS = {"% time", "seconds", "usecs/call", "calls", "errors"};

    private static final String[] UNITS = {"%", "s", "us", "", ""};

    private static final Pattern RULE = Pattern.compile("-+(?: -+){5}");
    private static final Pattern ROW = Pattern.compile("[ \\d.]{50} (?<call>\\w+) *");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    private final Answer answer = new Answer();
    private boolean isBelowNames;

    StraceFormat() {
        super("strace -c");
    }

    @Override
    boolean mayBe(byte first) {
        return first == '%' || first == '-' || isDigit(first);
    }

    @Override
    Outcome line(String line, RowWriter rows) {
        if (line.strip().equals(NAMES) || RULE.matcher(line).matches()) {
            isBelowNames |= line.strip().equals(NAMES);
            return isBelowNames ? Outcome.PASSED : Outcome.OTHER_FORMAT;
        }
        return isBelowNames && ROW.matcher(line).matches() ? row(line, rows) : Outcome.OTHER_FORMAT;
    }

    private Outcome row(String line, RowWriter rows) {
        String call = line.substring(ENDS[ENDS.length - 1]).strip();
        int from = 0;
        for (int i = 0; i < ENDS.length; i++) {
            String number = line.substring(from, ENDS[i]).strip();
            from = ENDS[i];
            if (NUMBER.matcher(number).matches()) {
                put(rows, call + " " + COLUMNS[i], number, UNITS[i]);
            } else if (!number.isEmpty()) {
                rows.clear();
                return Outcome.NOT_A_NUMBER;
            }
        }
        answer.of(call);
        return answer.commit(rows);
    }

    @Override
    public void restart() {
        answer.begin();
        isBelowNames = false;
    }
}
