// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.Unit;

/**
 * What {@code mtr --raw} prints: which probe went out ({@code x}), who answers on a hop ({@code h}, {@code d}), and after how
 * many microseconds ({@code p}). A hop that has not answered by the next probe has a gap.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class RouteFormat extends ReportFormat {

    private static final String UNIT = "µs";

    private static final Pattern SENT = Pattern.compile("x (?<hop>\\d{1,2}) (?<probe>\\d{5})");
    private static final Pattern HOST = Pattern.compile("[hd] \\d+ \\S*[.:]\\S*|[dm] \\d+ .+");
    private static final Pattern ANSWER = Pattern.compile("p (?<hop>\\d+) (?<micros>\\d+)(?: \\d+)?");

    private final Set<String> waiting = new HashSet<>();

    /** Whether a probe has been sent: other lines tell too little by themselves. */
    private boolean begun;

    RouteFormat() {
        super("mtr --raw");
    }

    @Override
    boolean mayBe(byte first) {
        return first == 'x' || first == 'h' || first == 'd' || first == 'p' || first == 'm';
    }

    @Override
    Outcome line(String line, RowWriter rows) {
        Matcher sent = SENT.matcher(line);
        if (sent.matches()) {
            begun = true;
            if (!waiting.add(sent.group("hop"))) {
                rows.put(rows.label(name(sent)), Double.NaN, Unit.of(UNIT));
                return rows.commit();
            }
            return Outcome.PASSED;
        }
        Matcher answer = ANSWER.matcher(line);
        if (begun && answer.matches()) {
            waiting.remove(answer.group("hop"));
            put(rows, name(answer), answer.group("micros"), UNIT);
            return rows.commit();
        }
        return begun && HOST.matcher(line).matches() ? Outcome.PASSED : Outcome.OTHER_FORMAT;
    }

    private static String name(Matcher line) {
        return "hop " + line.group("hop");
    }

    @Override
    public void restart() {
        waiting.clear();
        begun = false;
    }
}
