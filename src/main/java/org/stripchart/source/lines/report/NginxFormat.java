// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * What {@code stub_status} of nginx tells, four lines of one moment: connections, and how many were accepted and handled with
 * how many requests.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class NginxFormat extends ReportFormat {

    private static final Pattern ACTIVE = Pattern.compile("Active connections: (?<active>\\d+) *");
    private static final Pattern NAMES = Pattern.compile("server accepts handled requests(?: request_time)? *");
    private static final Pattern SERVER =
            Pattern.compile(" *(?<accepts>\\d+) +(?<handled>\\d+) +(?<requests>\\d+)(?: +\\d+)? *");
    private static final Pattern STATES =
            Pattern.compile("Reading: (?<Reading>\\d+) Writing: (?<Writing>\\d+) Waiting: (?<Waiting>\\d+) *");

    private boolean isNamed;

    NginxFormat() {
        super("stub_status of nginx");
    }

    @Override
    boolean mayBe(byte first) {
        return first == 'A' || first == 's' || first == 'R' || (isNamed && isDigit(first));
    }

    @Override
    Outcome line(String line, RowWriter rows) {
        Matcher active = ACTIVE.matcher(line);
        if (active.matches()) {
            put(rows, "Active connections", active.group("active"), "");
            return rows.commit();
        }
        if (NAMES.matcher(line).matches()) {
            isNamed = true;
            return Outcome.PASSED;
        }
        Matcher server = SERVER.matcher(line);
        if (isNamed && server.matches()) {
            isNamed = false;
            put(rows, server, "accepts", "");
            put(rows, server, "handled", "");
            put(rows, server, "requests", "");
            return rows.commit(true);
        }
        Matcher states = STATES.matcher(line);
        if (!states.matches()) {
            return Outcome.OTHER_FORMAT;
        }
        put(rows, states, "Reading", "");
        put(rows, states, "Writing", "");
        put(rows, states, "Waiting", "");
        return rows.commit(true);
    }

    @Override
    public void restart() {
        isNamed = false;
    }
}
