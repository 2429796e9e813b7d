// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line above the names of a table that names groups of its columns: {@code reads} and {@code writes} above {@code total}
 * and {@code total}. Names that come more than once have it before them.
 *
 * <p><b>Threading:</b> any thread.
 */
final class HeaderGroups {

    /** With two columns, what stands above may be a label with its value. */
    private static final int FEWEST_COLUMNS = 3;

    private static final Pattern BARRED = Pattern.compile("[^|]+");
    private static final Pattern DRAWN = Pattern.compile("\\S+");
    private static final Pattern APART = Pattern.compile("\\S+(?: \\S+)*");

    /** A name within a line that is drawn: {@code ----swap---}. */
    private static final Pattern NAME_IN_LINE = Pattern.compile("--\\p{L}|\\p{L}--");

    /** What {@code vmstat} and others call the shares of a processor's time. */
    private static final Set<String> SHARES = Set.of(
            "us", "sy", "id", "wa", "st", "gu", "ni", "usr", "sys", "idl", "wai", "hiq", "siq", "stl", "user", "system",
            "idle", "nice", "iowait", "steal");

    private HeaderGroups() {}

    /**
     * Returns the names, those that come more than once with their groups before them; the same if there are no groups.
     *
     * @param at the line of the names
     * @param names one for each column
     */
    static List<String> before(List<String> names, Grid grid, int at, List<byte[]> lines) {
        List<String> bare = names.stream().map(String::strip).toList();
        if (at == 0 || bare.size() < FEWEST_COLUMNS || new HashSet<>(bare).size() == bare.size()) {
            return names;
        }
        Grid.Line above = grid.line(at - 1);
        if (above.kind() == Grid.LineKind.BLANK || above.kind() == Grid.LineKind.RULE) {
            return names;
        }
        List<String> groups = grid.dialect().isBlank()
                ? byPlace(bare, text(lines.get(at - 1)), text(lines.get(at)))
                : byCell(bare.size(), above);
        List<String> grouped = new ArrayList<>(bare.size());
        for (int i = 0; i < bare.size(); i++) {
            boolean isTwice = !bare.get(i).isEmpty() && Collections.frequency(bare, bare.get(i)) > 1;
            boolean needsGroup = isTwice || HeaderWords.isStatistic(bare.get(i));
            String group = needsGroup && i < groups.size() ? groups.get(i) : "";
            grouped.add(group.isEmpty() ? bare.get(i) : group + " " + bare.get(i));
        }
        return new HashSet<>(grouped).size() == grouped.size() ? grouped : names;
    }

    /**
     * Returns the names with what the row below says of them, {@code cpu avg}, if they alone do not tell the columns apart. A
     * column without a name has that of the one before it.
     *
     * @param statistics one for each column, {@code avg}, or another word or nothing
     */
    static List<String> with(List<String> statistics, List<String> names) {
        List<String> above = new ArrayList<>();
        List<String> joined = new ArrayList<>();
        String latest = "";
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            String word = i < statistics.size() ? statistics.get(i).strip() : "";
            boolean isStatistic = HeaderWords.isStatistic(word);
            latest = name.isEmpty() && isStatistic ? latest : name;
            joined.add(isStatistic ? (latest + " " + word).strip() : name);
            above.add(isStatistic ? latest : i + "");
        }
        return new HashSet<>(above).size() == above.size() ? names : joined;
    }

    /**
     * Returns the groups of the columns, whatever their names are; none unless the line above the names is one of groups
     * without doubt.
     *
     * @param at the line of the names
     * @param names one for each column
     */
    static List<String> of(List<String> names, Grid grid, int at, List<byte[]> lines) {
        Grid.Line above = at > 0 ? grid.line(at - 1) : Grid.Line.BLANK;
        if (above.kind() != Grid.LineKind.CELLS || above.values() > 0 || names.size() < FEWEST_COLUMNS) {
            return List.of();
        }
        String text = text(lines.get(at - 1));
        List<String> groups = !grid.dialect().isBlank()
                ? byCell(names.size(), above)
                : NAME_IN_LINE.matcher(text).find() && !text.contains("|")
                        ? byPlace(names.stream().map(String::strip).toList(), text, text(lines.get(at)))
                        : List.of();
        int different = new HashSet<>(groups).size();
        return different > 1 && different < groups.size() ? groups : List.of();
    }

    /** Whether a column of a group holds per cents of a processor's time, as {@code vmstat} has them below {@code cpu}. */
    static boolean isShareOfCpu(String group, String name) {
        return group.toLowerCase(Locale.ROOT).contains("cpu") && SHARES.contains(name);
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }

    /** Cells behind the name of a group are of it as long as they are empty. */
    private static List<String> byCell(int columns, Grid.Line above) {
        if (above.count() < columns - 1 || above.count() > columns + 1) {
            return List.of();
        }
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            String group = i < above.count() ? above.cells().get(i).strip() : "";
            groups.add(group.isEmpty() && !groups.isEmpty() ? groups.get(groups.size() - 1) : group);
        }
        return groups;
    }

    /** A name is of the group that stands nearest above it. */
    private static List<String> byPlace(List<String> names, String above, String line) {
        List<String> groups = new ArrayList<>();
        int behind = 0;
        for (String name : names) {
            int from = line.indexOf(name, behind);
            if (from < 0) {
                return List.of();
            }
            behind = from + name.length();
            groups.add(nearest(above, from, behind));
        }
        return groups;
    }

    private static String nearest(String above, int from, int to) {
        Pattern kind = above.contains("|") ? BARRED : above.contains("--") ? DRAWN : APART;
        Matcher group = kind.matcher(above);
        String best = "";
        int least = Integer.MAX_VALUE;
        while (group.find()) {
            int distance = Math.max(group.start() - to, from - group.end());
            if (distance < least) {
                least = distance;
                best = group.group();
            }
        }
        return best.strip().replaceAll("^-+|-+$", "");
    }
}
