// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * What {@code iftop -t} prints: two lines for each pair of hosts, what goes from the first to the second and what comes back, then what
 * all of them send and receive. Below each heading all is of one moment.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class IftopFormat extends ReportFormat {

    private static final Pattern HEADER = Pattern.compile(
            " *# Host name \\(.*\\) +(?<a>last \\d+s) +(?<b>last \\d+s) +(?<c>last \\d+s) +cumulative *");
    private static final String AMOUNT = "(\\d+(?:\\.\\d+)?)([KMGT]?[bB])";
    private static final String THREE = AMOUNT + " +" + AMOUNT + " +" + AMOUNT;
    private static final Pattern TO =
            Pattern.compile(" *\\d+ (?<host>\\S+) +=> +(?<amounts>" + THREE + " +" + AMOUNT + ") *");
    private static final Pattern FROM =
            Pattern.compile(" +(?<host>\\S+) +<= +(?<amounts>" + THREE + " +" + AMOUNT + ") *");
    private static final Pattern TOTAL =
            Pattern.compile("(?<name>Total (?:send|receive|send and receive) rate): +(?<amounts>" + THREE + ") *");
    private static final Pattern WAYS =
            Pattern.compile("(?<name>Peak rate|Cumulative) \\(sent/received/total\\): +(?<amounts>" + THREE + ") *");
    private static final Pattern RULE = Pattern.compile("-{20,}|={20,}");
    private static final Pattern ONE = Pattern.compile(AMOUNT);
    private static final List<String> SENT_AND_RECEIVED = List.of("sent", "received", "total");

    private final Answer answer = new Answer();
    private List<String> spans = List.of();
    private String host = "";
    /** What goes from that host to another one, whose name comes with the next line. */
    private String sent = "";

    IftopFormat() {
        super("iftop");
    }

    @Override
    boolean mayBe(byte first) {
        return spans.isEmpty() ? first == '#' : first > ' ';
    }

    @Override
    Outcome line(String line, RowWriter rows) {
        Matcher header = line.contains("# Host name") ? HEADER.matcher(line) : null;
        if (header != null && header.matches()) {
            spans = List.of(header.group("a"), header.group("b"), header.group("c"), "cumulative");
            sent = "";
            answer.begin();
            return Outcome.PASSED;
        }
        if (spans.isEmpty()) {
            return Outcome.OTHER_FORMAT;
        }
        if (RULE.matcher(line).matches()) {
            return Outcome.PASSED;
        }
        Matcher to = TO.matcher(line);
        if (to.matches()) {
            boolean isLost = !sent.isEmpty();
            host = to.group("host");
            sent = to.group("amounts");
            return isLost ? Outcome.CUT_SHORT : Outcome.PASSED;
        }
        Matcher from = FROM.matcher(line);
        if (from.matches() && !sent.isEmpty()) {
            put(rows, host + " => " + from.group("host"), sent, spans);
            put(rows, host + " <= " + from.group("host"), from.group("amounts"), spans);
            sent = "";
            return answer.commit(rows);
        }
        Matcher total = TOTAL.matcher(line);
        Matcher ways = WAYS.matcher(line);
        if (total.matches()) {
            put(rows, total.group("name"), total.group("amounts"), spans);
            return answer.commit(rows);
        }
        if (ways.matches()) {
            put(rows, ways.group("name"), ways.group("amounts"), SENT_AND_RECEIVED);
            return answer.commit(rows);
        }
        return Outcome.OTHER_FORMAT;
    }

    private static void put(RowWriter rows, String name, String amounts, List<String> of) {
        Matcher amount = ONE.matcher(amounts);
        for (int i = 0; i < of.size() && amount.find(); i++) {
            put(rows, name + " " + of.get(i), amount.group(1), amount.group(2));
        }
    }

    @Override
    public void restart() {
        spans = List.of();
        sent = "";
        answer.begin();
    }
}
