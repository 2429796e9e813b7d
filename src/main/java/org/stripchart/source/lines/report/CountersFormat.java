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

    /** The kernel's names of all that it counts of TCP are more than 2,000 bytes. */
    private static final int LONGEST = 8192;

    /** The one group whose counters are only those that are not zero. */
    private static final String SHORT_GROUP = "IcmpMsg";

    private static final Pattern GROUP = Pattern.compile(
            "(?<group>(?:Client|Server) (?:rpc|packet|reply|io|nfs|file|read|thread)(?: [\\w. ]+)? (?:stats|cache|v\\d[\\d.]*(?: operations)?)):\\s*");
    private static final Pattern IN_LINE = Pattern.compile("(?<group>[A-Z]\\w+): (?<rest>.*)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");
    private static final Pattern COUNT = Pattern.compile("-?\\d+");
    private static final Pattern SHARE = Pattern.compile("\\d+%");
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
    int longest() {
        return LONGEST;
    }

    @Override
    Outcome line(String line, RowWriter rows) {
        Matcher head = GROUP.matcher(line);
        if (head.matches()) {
            heading = head.group("group");
            names = List.of();
            return Outcome.PASSED;
        }
        Matcher told = IN_LINE.matcher(line);
        String inLine = told.matches() ? told.group("group") : null;
        List<String> words = List.of(BLANKS.split((inLine == null ? line : told.group("rest")).strip(), -1));
        if (!names.isEmpty() && areCounts(words) && isOfGroup(inLine)) {
            return values(words, rows);
        }
        boolean areNames = words.stream().allMatch(word -> NAME.matcher(word).matches());
        boolean isGroup =
                inLine == null ? heading != null : heading == null && (words.size() > 1 || inLine.equals(SHORT_GROUP));
        if (!areNames || !isGroup) {
            heading = null;
            names = List.of();
            return Outcome.OTHER_FORMAT;
        }
        group = inLine == null ? String.valueOf(heading) : inLine;
        names = words;
        // Such words by themselves are of no format.
        return Outcome.SKIPPED;
    }

    private boolean isOfGroup(@Nullable String inLine) {
        return inLine == null ? heading != null : group.equals(inLine);
    }

    /** Whether each word is a count or, behind one, its share. */
    private static boolean areCounts(List<String> words) {
        boolean isBehindCount = false;
        for (String word : words) {
            boolean isCount = COUNT.matcher(word).matches();
            if (!isCount && !(isBehindCount && SHARE.matcher(word).matches())) {
                return false;
            }
            isBehindCount = isCount;
        }
        return true;
    }

    private Outcome values(List<String> words, RowWriter rows) {
        List<String> counts = new ArrayList<>();
        List<@Nullable String> shares = new ArrayList<>();
        for (String word : words) {
            if (word.endsWith("%")) {
                shares.set(shares.size() - 1, word.substring(0, word.length() - 1));
            } else {
                counts.add(word);
                shares.add(null);
            }
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
