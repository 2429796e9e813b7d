// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * What {@code ip -s link} and {@code ifconfig} tell of network devices, each under its heading: {@code eth0 RX bytes}.
 *
 * <p>All devices of one output are of one moment.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class LinkFormat implements LineFormat {

    private static final Pattern DEVICE =
            Pattern.compile("(?:\\d+: )?(?<name>[^:@\\s]+)(?:@\\S+)?: (?:<\\S*>|flags=\\d+<\\S*>) +mtu \\d+.*");
    private static final Pattern NAMES = Pattern.compile(" +(?<way>[RT]X(?: errors)?): +(?<names>[a-z].*)");
    private static final Pattern VALUES = Pattern.compile(" *\\d+(?: +\\d+)* *");
    private static final Pattern OTHER = Pattern.compile(
            "\\s+(?:link/|inet|ether|loop|unspec|valid_lft|altname|alias|vf |vlan|bridge|device|nd6|options|media|status).*");
    private static final Pattern WAY = Pattern.compile(" +(?<way>[RT]X) (?<pairs>[a-z]+ \\d+ .*|[a-z]+ \\d+)");
    private static final Pattern PAIR = Pattern.compile("(?<name>[a-z]+) (?<value>\\d+)(?= |$)");

    private String device = "";
    private String first = "";
    private String way = "";
    private List<String> names = List.of();
    private boolean joins;

    @Override
    public String sentence() {
        return "network devices";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (ToolLine.isBlank(bytes, from, to)) {
            return Outcome.SKIPPED;
        }
        if (bytes[from] != ' ' && bytes[from] != '\t') {
            return heading(bytes, from, to);
        }
        if (device.isEmpty()) {
            return Outcome.OTHER_FORMAT;
        }
        String line = ToolLine.text(bytes, from, to);
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

    private Outcome heading(byte[] bytes, int from, int to) {
        boolean mayBe = ToolLine.contains(bytes, from, to, ">") && ToolLine.contains(bytes, from, to, "mtu ");
        Matcher heading = DEVICE.matcher(mayBe ? ToolLine.text(bytes, from, to) : "");
        if (!heading.matches()) {
            return Outcome.OTHER_FORMAT;
        }
        device = heading.group("name");
        names = List.of();
        first = first.isEmpty() ? device : first;
        joins &= !device.equals(first);
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
        return commit(rows);
    }

    private Outcome pairs(String ofWay, String text, RowWriter rows) {
        Matcher pair = PAIR.matcher(text);
        while (pair.find()) {
            put(ofWay + " " + pair.group("name"), pair.group("value"), rows);
        }
        return commit(rows);
    }

    private void put(String name, String value, RowWriter rows) {
        int number = rows.label(device + " " + name);
        rows.counter(number);
        rows.put(number, Double.parseDouble(value));
    }

    private Outcome commit(RowWriter rows) {
        Outcome outcome = rows.commit(joins);
        joins = true;
        return outcome;
    }

    @Override
    public void restart() {
        device = "";
        joins = false;
    }
}
