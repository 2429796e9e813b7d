// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * What {@code ip -s link} and {@code ifconfig} tell of network devices, each under its heading: {@code eth0 RX bytes}.
 *
 * <p>All devices of one output are of one moment.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class LinkFormat extends ReportFormat {

    private static final Pattern DEVICE =
            Pattern.compile("(?:\\d+: )?(?<name>[^:@\\s]+)(?:@\\S+)?: (?:<\\S*>|flags=\\d+<\\S*>) +mtu \\d+.*");
    private static final Pattern NAMES = Pattern.compile(" +(?<way>[RT]X(?: errors)?): +(?<names>[a-z].*)");
    private static final Pattern VALUES = Pattern.compile(" *\\d+(?: +\\d+)* *");
    private static final Pattern OTHER = Pattern.compile(
            "\\s+(?:link/|inet|ether|loop|unspec|valid_lft|altname|alias|vf |vlan|bridge|device|nd6|options|media|status).*");
    private static final Pattern WAY = Pattern.compile(" +(?<way>[RT]X) (?<pairs>[a-z]+ \\d+ .*|[a-z]+ \\d+)");
    private static final Pattern PAIR = Pattern.compile("(?<name>[a-z]+) (?<value>\\d+)(?= |$)");

    private final Answer answer = new Answer();
    private String device = "";
    private String way = "";
    private List<String> names = List.of();

    LinkFormat() {
        super("network devices");
    }

    @Override
    boolean mayBe(byte first) {
        return !device.isEmpty() || isDigit(first) || (first >= 'A' && first <= 'z');
    }

    @Override
    Outcome line(String line, RowWriter rows) {
        if (line.charAt(0) != ' ' && line.charAt(0) != '\t') {
            return heading(line);
        }
        if (device.isEmpty()) {
            return Outcome.OTHER_FORMAT;
        }
        Matcher heading = NAMES.matcher(line);
        if (heading.matches()) {
            way = heading.group("way");
            names = List.of(heading.group("names").strip().split(" +"));
            return Outcome.PASSED;
        }
        Matcher pairs = WAY.matcher(line);
        if (pairs.matches()) {
            return pairs(pairs.group("way"), pairs.group("pairs"), rows);
        }
        if (VALUES.matcher(line).matches()) {
            return values(line.strip().split(" +"), rows);
        }
        return OTHER.matcher(line).matches() ? Outcome.PASSED : Outcome.OTHER_FORMAT;
    }

    private Outcome heading(String line) {
        Matcher heading = line.contains("mtu ") ? DEVICE.matcher(line) : null;
        if (heading == null || !heading.matches()) {
            return Outcome.OTHER_FORMAT;
        }
        device = heading.group("name");
        names = List.of();
        answer.of(device);
        return Outcome.PASSED;
    }

    private Outcome values(String[] values, RowWriter rows) {
        if (values.length != names.size()) {
            return Outcome.OTHER_FORMAT;
        }
        for (int i = 0; i < values.length; i++) {
            put(way + " " + names.get(i), values[i], rows);
        }
        names = List.of();
        return answer.commit(rows);
    }

    private Outcome pairs(String ofWay, String text, RowWriter rows) {
        Matcher pair = PAIR.matcher(text);
        while (pair.find()) {
            put(ofWay + " " + pair.group("name"), pair.group("value"), rows);
        }
        return answer.commit(rows);
    }

    private void put(String name, String value, RowWriter rows) {
        int number = rows.label(device + " " + name);
        rows.counter(number);
        rows.put(number, Double.parseDouble(value));
    }

    @Override
    public void restart() {
        device = "";
        answer.begin();
    }
}
