// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * Counters whose names stand in one line and their values in the next, group for group: {@code nfsstat}, and {@code
 * /proc/net/snmp} and {@code netstat}, where both lines begin with the group. The group goes before the names. All groups are of one
 * moment, until one comes again.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class CountersFormat extends ReportFormat {

    private static final Pattern GROUP =
            Pattern.compile("(?<group>(?:Client|Server) (?:rpc|packet|reply|io|nfs|file|read|thread)[\\w. ]*):\\s*");
    private static final Pattern NAMES =
            Pattern.compile("(?:(?<group>[A-Z]\\w+): )?\\s*(?<names>[A-Za-z]\\w*(?:\\s+[A-Za-z]\\w*)*)\\s*");
    private static final Pattern VALUES = Pattern.compile(
            "(?:(?<group>[A-Z]\\w+): )?\\s*(?<values>-?\\d+(?:\\s+\\d+%)?(?:\\s+-?\\d+(?:\\s+\\d+%)?)*)\\s*");
    private static final Pattern VALUE = Pattern.compile("(?<count>-?\\d+)(?:\\s+(?<share>\\d+)%)?(?=\\s|$)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Set<String> seen = new HashSet<>();
    /** Above the names; null where they have it in their line. */
    private @Nullable String heading;

    private String group = "";
    private List<String> names = List.of();

    CountersFormat() {
        super("counters below their names");
    }

    @Override
    boolean mayBe(byte first) {
        return (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z') || first == '-' || isDigit(first);
    }

    @Override
    Outcome line(String line, RowWriter rows) {
        Matcher head = GROUP.matcher(line);
        if (head.matches()) {
            heading = head.group("group");
            names = List.of();
            return Outcome.PASSED;
        }
        if (!names.isEmpty()) {
            Matcher values = VALUES.matcher(line);
            if (values.matches() && isOfGroup(values.group("group"))) {
                return values(values.group("values"), rows);
            }
        }
        Matcher named = NAMES.matcher(line);
        if (!named.matches() || (named.group("group") == null) == (heading == null)) {
            names = List.of();
            return Outcome.OTHER_FORMAT;
        }
        String inLine = named.group("group");
        group = inLine == null ? String.valueOf(heading) : inLine;
        names = List.of(BLANKS.split(named.group("names"), -1));
        // Such words by themselves are of no format.
        return Outcome.SKIPPED;
    }

    private boolean isOfGroup(@Nullable String inLine) {
        return inLine == null ? heading != null : group.equals(inLine);
    }

    private Outcome values(String text, RowWriter rows) {
        List<String> counts = new ArrayList<>();
        List<@Nullable String> shares = new ArrayList<>();
        Matcher value = VALUE.matcher(text);
        while (value.find()) {
            counts.add(value.group("count"));
            shares.add(value.group("share"));
        }
        List<String> named = names;
        names = List.of();
        if (counts.size() != named.size()) {
            return Outcome.SHAPE;
        }
        boolean isAgain = !seen.add(group + " " + named.get(0));
        if (isAgain) {
            seen.clear();
            seen.add(group + " " + named.get(0));
        }
        boolean joins = seen.size() > 1;
        for (int i = 0; i < counts.size(); i++) {
            String name = group + " " + named.get(i);
            put(rows, name, counts.get(i), "");
            put(rows, name + " share", shares.get(i), "%");
        }
        Outcome outcome = rows.commit(joins);
        return outcome == Outcome.ROW ? Outcome.ROW_UNDER_HEADING : outcome;
    }

    @Override
    public void restart() {
        seen.clear();
        heading = null;
        names = List.of();
    }
}
