// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * What {@code tc -s qdisc} and {@code tc -s class} print: a heading for each queue or class, with its figures below it. Those of one
 * output are of one moment.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class QueueFormat extends ReportFormat {

    private static final Pattern HEADING =
            Pattern.compile("(?:qdisc|class) (?<kind>\\S+) (?<handle>[\\da-f]*:[\\da-f]*)"
                    + "(?: dev (?<device>\\S+))?(?: (?:root|ingress|clsact|parent (?<parent>\\S+)))?(?: .*)?");
    private static final Pattern SENT = Pattern.compile(
            " Sent (?<bytes>\\d+) bytes (?<packets>\\d+) pkt \\(dropped (?<dropped>\\d+), overlimits (?<overlimits>\\d+)"
                    + " requeues (?<requeues>\\d+)\\) *");
    private static final Pattern WAITING = Pattern.compile(
            " (?:rate \\S+ \\S+ )?backlog (?<bytes>\\d+)(?<prefix>[KMG]?)b (?<packets>\\d+)p requeues \\d+ *");
    private static final Pattern PAIRS = Pattern.compile("(?: +[a-z_]+:? \\d+)+ *");
    private static final Pattern PAIR = Pattern.compile("(?<name>[a-z_]+):? (?<value>\\d+)");

    /** What the figures are of; nothing before the first heading. */
    private String name = "";

    private final Answer answer = new Answer();

    QueueFormat() {
        super("tc -s");
    }

    @Override
    boolean mayBe(byte first) {
        return first >= 'A' && first <= 'z';
    }

    @Override
    Outcome line(String line, RowWriter rows) {
        Matcher heading = line.startsWith("qdisc ") || line.startsWith("class ") ? HEADING.matcher(line) : null;
        if (heading != null && heading.matches()) {
            name = name(heading);
            answer.of(name);
            return Outcome.PASSED;
        }
        if (name.isEmpty() || line.charAt(0) != ' ') {
            return Outcome.OTHER_FORMAT;
        }
        Matcher sent = SENT.matcher(line);
        if (sent.matches()) {
            put(rows, name + " sent", sent.group("bytes"), "B");
            for (String figure : new String[] {"packets", "dropped", "overlimits", "requeues"}) {
                put(rows, name + " " + figure, sent.group(figure), "");
            }
            return answer.commit(rows);
        }
        Matcher waiting = WAITING.matcher(line);
        if (waiting.matches()) {
            String prefix = waiting.group("prefix");
            put(rows, name + " backlog", waiting.group("bytes"), prefix.isEmpty() ? "B" : prefix + "iB");
            put(rows, name + " backlog packets", waiting.group("packets"), "");
            return answer.commit(rows);
        }
        if (!PAIRS.matcher(line).matches()) {
            return Outcome.OTHER_FORMAT;
        }
        Matcher pair = PAIR.matcher(line);
        while (pair.find()) {
            put(rows, name + " " + pair.group("name"), pair.group("value"), "");
        }
        return answer.commit(rows);
    }

    /** A device has several queues if these have parents, or handles of their own. */
    private static String name(Matcher heading) {
        @Nullable String device = heading.group("device");
        @Nullable String parent = heading.group("parent");
        String handle = heading.group("handle");
        String of = device == null ? heading.group("kind") : device;
        return of + (handle.equals("0:") ? "" : " " + handle) + (parent == null ? "" : " of " + parent);
    }

    @Override
    public void restart() {
        name = "";
        answer.begin();
    }
}
