// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.pair;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.Fields;

/**
 * The headings of lines: a line that ends in a colon is one of those below it that are further in, as {@code netstat -s} and
 * YAML have them; a line that tells a device and holds no values is one of all lines up to the next.
 *
 * <p>So is a title: {@code ==> a.log <==}, as {@code tail -f} has it of several files; {@code [cpu]} or {@code CPU:} if the first
 * lines have the same label under several of them. What stands between dashes may tell of something that has happened: it is
 * a title if it comes again after others, and no label comes twice below it.
 *
 * <p>More than 300 lines, since there are many ways to write above lines what they are of.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class Headings {

    private static final int MOST = 8;
    private static final int LONGEST = 60;

    private static final char NONE = 0;
    private static final char OF_FILE = '>';
    private static final char DASHES = '-';

    private static final String RULES = "-=";
    private static final int SHORTEST_RULE = 2;

    private static final Pattern LABEL_END = Pattern.compile("[:=]");
    private static final Pattern VALUE = Pattern.compile("(?:.*[:=]\\s+|[^:]*[^:\\d]:|.*=)[-+]?[\\d.]+\\s*\\S*");

    private final int[] indents = new int[MOST];
    private final int[] lengths = new int[MOST];
    private int depth;
    private final byte[] path = new byte[MOST * (LONGEST + 1)];

    /** The marks of titles. */
    private final Set<Character> marks = new HashSet<>(Set.of(OF_FILE));

    /** Whether several were found, with the same labels under them. */
    private boolean tell;

    /** Whether lines at the margin are titles. */
    private boolean margins;

    /** Whether what stands between dashes is looked at. */
    private boolean dashes;

    private int titleFrom;
    private int titleTo;

    /** Finds out from the first lines what marks titles; returns false if further ones may tell. */
    boolean head(List<byte[]> lines) {
        find(lines);
        margins = areAtMargin(lines);
        if (tell) {
            return true;
        }
        dashes = true;
        List<String> titles = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        boolean areBlocks = true;
        for (byte[] line : lines) {
            if (mark(line, 0, line.length) == DASHES) {
                titles.add(new String(line, titleFrom, titleTo - titleFrom, StandardCharsets.UTF_8));
                labels.clear();
            } else if (!titles.isEmpty() && line.length > 0) {
                areBlocks &= labels.add(new String(line, StandardCharsets.UTF_8).split("[:=]", 2)[0]);
            }
        }
        int different = new HashSet<>(titles).size();
        dashes = areBlocks && different > 1 && different < titles.size();
        if (dashes) {
            find(lines);
        }
        return dashes || !areBlocks || different < 2;
    }

    private void find(List<byte[]> lines) {
        Map<String, Set<String>> under = new HashMap<>();
        Map<Character, List<String>> titles = new HashMap<>();
        char mark = NONE;
        char first = NONE;
        byte[] above = new byte[0];
        for (byte[] line : lines) {
            char ofLine = mark(line, 0, line.length);
            String[] parts = new String(line, StandardCharsets.UTF_8).split("[:=]", 2);
            if (ofLine != NONE) {
                mark = ofLine;
                if (under.isEmpty()) {
                    first = mark;
                    above = Arrays.copyOfRange(line, titleFrom, titleTo);
                }
                titles.computeIfAbsent(mark, any -> new ArrayList<>())
                        .add(new String(line, titleFrom, titleTo - titleFrom, StandardCharsets.UTF_8));
            } else if (mark != NONE && parts.length > 1 && !(mark == ':' && Fields.isBlank(line[0]))) {
                List<String> texts = titles.getOrDefault(mark, List.of());
                Set<String> all = under.computeIfAbsent(mark + parts[0].strip(), any -> new HashSet<>());
                all.add(texts.get(texts.size() - 1));
                if (all.size() > 1) {
                    marks.add(mark);
                    tell = true;
                }
            }
        }
        // What stands above the first row is read by nobody.
        if (marks.contains(first)) {
            above(above, 0, above.length);
        }
    }

    /**
     * Takes a line if it is a title.
     *
     * @param start where its text begins
     */
    boolean isTitle(byte[] bytes, int start, int to) {
        char mark = mark(bytes, start, to);
        if (mark == NONE || !marks.contains(mark)) {
            return false;
        }
        above(bytes, titleFrom, titleTo);
        return true;
    }

    /** Returns whether titles tell what the lines are. */
    boolean tell() {
        return tell;
    }

    /** Returns what marks a line as a title, whose text is noted; {@link #NONE} if nothing does. */
    private char mark(byte[] bytes, int from, int to) {
        int last = to;
        while (last > from && Fields.isBlank(bytes[last - 1])) {
            last--;
        }
        if (last - from < 2) {
            return NONE;
        }
        if (isHeading(bytes, from, last)) {
            titleFrom = from;
            titleTo = last - 1;
            return ':';
        }
        if (dashes && isBetweenRules(bytes, from, last)) {
            byte rule = bytes[from];
            titleFrom = from;
            titleTo = last;
            while (titleFrom < titleTo && (bytes[titleFrom] == rule || bytes[titleFrom] == ' ')) {
                titleFrom++;
            }
            while (titleTo > titleFrom && (bytes[titleTo - 1] == rule || bytes[titleTo - 1] == ' ')) {
                titleTo--;
            }
            return isText(bytes) ? DASHES : NONE;
        }
        boolean isOfFile = isAt(bytes, from, last, "==> ") && isAt(bytes, Math.max(from, last - 4), last, " <==");
        boolean isBracketed = bytes[from] == '[' && bytes[last - 1] == ']';
        titleFrom = isOfFile ? from + 4 : from + 1;
        titleTo = isOfFile ? last - 4 : last - 1;
        return (!isOfFile && !isBracketed) || !isText(bytes) ? NONE : isOfFile ? OF_FILE : '[';
    }

    /** Whether some text stands between dashes. */
    private static boolean isBetweenRules(byte[] bytes, int from, int to) {
        boolean isRule = to - from > 2 * SHORTEST_RULE && RULES.indexOf(bytes[from]) >= 0;
        for (int i = 0; isRule && i < SHORTEST_RULE; i++) {
            isRule = bytes[from + i] == bytes[from] && bytes[to - 1 - i] == bytes[from];
        }
        return isRule;
    }

    private static boolean isAt(byte[] bytes, int from, int to, String text) {
        boolean isThere = to - from >= text.length();
        for (int i = 0; isThere && i < text.length(); i++) {
            isThere = bytes[from + i] == text.charAt(i);
        }
        return isThere;
    }

    private boolean isText(byte[] bytes) {
        boolean hasLetter = false;
        for (int i = titleFrom; i < titleTo; i++) {
            if (bytes[i] == '='
                    || bytes[i] == ']'
                    || (bytes[i] == ':' && i + 1 < titleTo && Fields.isBlank(bytes[i + 1]))) {
                return false;
            }
            hasLetter |= Cells.isLetter(bytes[i]);
        }
        return hasLetter && titleTo - titleFrom <= LONGEST;
    }

    /** Takes the name of a device, of which the lines are that follow, however far in they are. */
    void above(byte[] bytes, int from, int to) {
        int taken = Math.min(to - from, LONGEST);
        System.arraycopy(bytes, from, path, 0, taken);
        indents[0] = -1;
        lengths[0] = taken;
        depth = 1;
    }

    /**
     * Takes a line.
     *
     * @param start where its text begins
     * @return whether it is under headings
     */
    boolean line(byte[] bytes, int from, int start, int to) {
        int indent = start - from;
        while (depth > 0 && indents[depth - 1] >= indent) {
            depth--;
        }
        boolean isUnder = depth > 0;
        int end = to;
        while (end > start && Fields.isBlank(bytes[end - 1])) {
            end--;
        }
        if (isHeading(bytes, start, end) && depth < MOST) {
            int length = length();
            if (length > 0) {
                path[length++] = ' ';
            }
            System.arraycopy(bytes, start, path, length, end - 1 - start);
            indents[depth] = indent;
            lengths[depth++] = length + end - 1 - start;
            return false;
        }
        return isUnder;
    }

    private static boolean isHeading(byte[] bytes, int start, int end) {
        if (end - start < 2 || end - start > LONGEST || bytes[end - 1] != ':' || !Cells.isLetter(bytes[start])) {
            return false;
        }
        for (int i = start; i < end - 1; i++) {
            if (bytes[i] == ':' || bytes[i] == '=') {
                return false;
            }
        }
        return true;
    }

    /** Whether a label comes further in under several lines at the margin that have no value: these are titles, {@code Station 02:00}. */
    private boolean areAtMargin(List<byte[]> lines) {
        Map<String, String> under = new HashMap<>();
        String margin = "";
        byte[] first = new byte[0];
        for (byte[] line : lines) {
            String text = new String(line, StandardCharsets.UTF_8);
            boolean isIn = line.length > 0 && Fields.isBlank(line[0]);
            String[] parts = LABEL_END.split(text.strip(), 2);
            if (isIn && !margin.isEmpty() && parts.length > 1) {
                String of = margin;
                if (!under.computeIfAbsent(parts[0].strip(), any -> of).equals(margin)) {
                    // What stands above the first row is read by nobody.
                    above(first, 0, first.length);
                    indents[0] = 0;
                    return true;
                }
            } else if (!isIn && line.length > 0) {
                margin = line.length > LONGEST || VALUE.matcher(text).matches() || text.endsWith(":") ? "" : text;
                first = under.isEmpty() && !margin.isEmpty() ? line : first;
            }
        }
        return false;
    }

    /** Takes a line without a value that is at the margin for the title of those further in, if such are titles. */
    boolean takeMargin(byte[] bytes, int from, int start, int to) {
        boolean isTitle = margins && from == start && Cells.isLetter(bytes[from]) && to - from <= LONGEST;
        if (isTitle) {
            above(bytes, from, to);
            indents[0] = 0;
        }
        return isTitle;
    }

    /** Whether lines at the margin are titles. */
    boolean hasMargins() {
        return margins;
    }

    /** Whether a label comes under several headings that lines are further in than: the headings are a part of all names then. */
    static boolean tellLabels(List<byte[]> lines) {
        Headings headings = new Headings();
        Map<String, String> under = new HashMap<>();
        for (byte[] line : lines) {
            int start = 0;
            while (start < line.length && Fields.isBlank(line[start])) {
                start++;
            }
            if (start < line.length && headings.line(line, 0, start, line.length)) {
                String path = new String(headings.path, 0, headings.length(), StandardCharsets.UTF_8);
                String text = new String(line, start, line.length - start, StandardCharsets.UTF_8);
                String label = LABEL_END.split(text, 2)[0];
                if (label.length() < text.length()
                        && !under.computeIfAbsent(label, any -> path).equals(path)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the headings of the line, the outermost first, in the first {@link #length} bytes. */
    byte[] path() {
        return path;
    }

    int length() {
        return depth == 0 ? 0 : lengths[depth - 1];
    }
}
