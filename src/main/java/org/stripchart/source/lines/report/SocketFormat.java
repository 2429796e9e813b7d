// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.Unit;

/**
 * What {@code ss -ti} prints: a line for each connection, and what the kernel knows of it in the next. All below one header is of one
 * moment. Of two numbers, {@code rtt:3.5/1.25}, the second is how much the first varies where it is the time of a round trip.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class SocketFormat extends ReportFormat {

    /** The kernel tells much of a connection. */
    private static final int LONGEST = 4096;

    private static final Pattern HEADER =
            Pattern.compile("(?:Netid +)?State +Recv-Q +Send-Q +Local Address:Port +Peer Address:Port *(?:Process *)?");
    private static final Pattern SOCKET =
            Pattern.compile("(?:[a-z_0-9]+ +)?[A-Z][A-Z0-9-]+ +(?<received>\\d+) +(?<sent>\\d+)"
                    + " +(?<local>\\S+:\\S+) +(?<peer>\\S+:\\S+)(?:\\s.*)?");
    private static final Pattern PAIR = Pattern.compile("(?<name>[a-z][a-z_]*):(?<value>\\d[^\\s(]*)(?:\\(.*\\))?");
    private static final Pattern NUMBER = Pattern.compile("(?<number>\\d+(?:\\.\\d+)?)(?<unit>[A-Za-z]*)");
    private static final Pattern RATE = Pattern.compile("(?<number>\\d+(?:\\.\\d+)?)(?<unit>[KMG]?bps)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Set<String> MILLISECONDS =
            Set.of("rto", "rtt", "ato", "rcv_rtt", "lastsnd", "lastrcv", "lastack", "minrtt");

    private final Answer answer = new Answer();
    /** The connection of which the next line tells. */
    private String name = "";

    private String received = "";
    private String sent = "";

    SocketFormat() {
        super("ss");
    }

    @Override
    boolean mayBe(byte first) {
        return (first == '\t' && !name.isEmpty()) || (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
    }

    @Override
    int longest() {
        return LONGEST;
    }

    @Override
    Outcome line(String line, RowWriter rows) {
        boolean isFurtherIn = line.charAt(0) == '\t' || line.charAt(0) == ' ';
        if (isFurtherIn) {
            return name.isEmpty() || !line.contains(" rto:") ? Outcome.OTHER_FORMAT : values(line.strip(), rows);
        }
        if (line.contains("Recv-Q") && HEADER.matcher(line).matches()) {
            answer.begin();
            name = "";
            // So begins the table of what is told without the line below each.
            return Outcome.SKIPPED;
        }
        Matcher socket = SOCKET.matcher(line);
        if (!socket.matches()) {
            name = "";
            return Outcome.OTHER_FORMAT;
        }
        name = socket.group("local") + " " + socket.group("peer");
        received = socket.group("received");
        sent = socket.group("sent");
        return Outcome.SKIPPED;
    }

    private Outcome values(String line, RowWriter rows) {
        answer.of(name);
        put(rows, name + " Recv-Q", received, "B");
        put(rows, name + " Send-Q", sent, "B");
        String word = "";
        for (String part : BLANKS.split(line, 0)) {
            Matcher pair = PAIR.matcher(part);
            Matcher rate = RATE.matcher(part);
            if (pair.matches()) {
                put(pair.group("name"), pair.group("value"), rows);
            } else if (rate.matches() && !word.isEmpty()) {
                put(rows, name + " " + word, rate.group("number"), rate.group("unit"));
            }
            word = part;
        }
        name = "";
        Outcome outcome = answer.commit(rows);
        return outcome == Outcome.ROW ? Outcome.ROW_UNDER_HEADING : outcome;
    }

    private void put(String label, String values, RowWriter rows) {
        Matcher number = NUMBER.matcher(values);
        for (int i = 1; number.find(); i++) {
            String unit = MILLISECONDS.contains(label) ? "ms" : number.group("unit");
            String further = label.equals("rtt") ? "rttvar" : label + " " + i;
            int series = rows.label(name + " " + (i == 1 ? label : further));
            rows.put(series, Double.parseDouble(number.group("number")), Unit.of(unit));
        }
    }

    @Override
    public void restart() {
        answer.begin();
        name = "";
    }
}
