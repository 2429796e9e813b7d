// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * What {@code varnishstat -1} prints: counters with how fast they grow, and numbers that go up and down with a point in its place, each
 * with its description.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class VarnishFormat extends ReportFormat {

    private static final Pattern LINE = Pattern.compile(
            "(?<name>[A-Z]{2,}(?:\\.[^\\s.]+)+) +(?<value>\\d+) +(?:(?<rate>\\d+\\.\\d\\d)|\\.) +[A-Za-z(\"].*");

    private final Answer answer = new Answer();

    VarnishFormat() {
        super("varnishstat");
    }

    @Override
    boolean mayBe(byte first) {
        return first >= 'A' && first <= 'Z';
    }

    @Override
    Outcome line(String line, RowWriter rows) {
        Matcher counter = LINE.matcher(line);
        if (!counter.matches()) {
            return Outcome.OTHER_FORMAT;
        }
        String name = counter.group("name");
        answer.of(name);
        put(rows, name, counter.group("value"), "");
        if (counter.group("rate") != null) {
            rows.counter(rows.label(name));
            put(rows, name + " rate", counter.group("rate"), "/s");
        }
        return answer.commit(rows);
    }

    @Override
    public void restart() {
        answer.begin();
    }
}
