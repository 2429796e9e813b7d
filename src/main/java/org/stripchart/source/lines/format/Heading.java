// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.cell.NumberParser;

/**
 * A line of text before a row of numbers, which may hold the names of its columns.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class Heading {

    /** No header is longer, in bytes; it keeps binary input from being copied around. */
    private static final int LONGEST = 1 << 16;

    private final byte[] line;
    private final boolean isComment;
    private final Fields fields = new Fields();

    private Heading(byte[] line, boolean isComment) {
        this.line = line;
        this.isComment = isComment;
    }

    /** The line as a heading, or null if it cannot be one. */
    static @Nullable Heading of(byte[] bytes, int from, int to, boolean isComment) {
        boolean may = to - from <= LONGEST && Names.isText(bytes, from, to);
        return may ? new Heading(Arrays.copyOfRange(bytes, from, to), isComment) : null;
    }

    void addTo(TextLines lines) {
        lines.add(line, 0, line.length);
    }

    /**
     * One name for each column; empty if the heading holds no such names.
     *
     * @param joined the column that holds a date and a time, for which there may be two names; -1 if there is none
     */
    List<String> names(byte delimiter, int columns, int joined) {
        fields.split(line, 0, line.length, delimiter);
        // Boards print names between blanks above numbers between tabs.
        if (fields.count() != columns && (isComment || delimiter == '\t')) {
            fields.split(line, 0, line.length, Fields.BLANKS);
        }
        // "Init: 1" above two numbers is text, though "time,2023,2024" above three is a header.
        boolean isText = delimiter == Fields.BLANKS && hasNumber();
        if (isText || (fields.count() != columns && (joined < 0 || fields.count() != columns + 1))) {
            return List.of();
        }
        List<String> names = Names.ofHeader(line, fields);
        if (names.size() > columns) {
            names.remove(joined + 1);
        }
        return names;
    }

    /** Whether there is one name more than columns, for the labels before them. */
    boolean namesLabels(int columns) {
        fields.split(line, 0, line.length, Fields.BLANKS);
        return fields.count() == columns + 1;
    }

    /** The names when a word with a colon stands before them, as in iostat's {@code avg-cpu:  %user %nice}. */
    List<String> prefixedNames(int columns) {
        fields.split(line, 0, line.length, Fields.BLANKS);
        if (fields.count() != columns + 1 || line[fields.to(0) - 1] != ':' || hasNumber()) {
            return List.of();
        }
        String prefix = Names.decode(line, fields.from(0), fields.to(0) - 1, "") + " ";
        return Names.ofHeader(line, fields).subList(1, columns + 1).stream()
                .map(prefix::concat)
                .toList();
    }

    /** The names of the columns after a column of labels, which may have a name of its own. */
    List<String> namesAfterLabel(int columns) {
        fields.split(line, 0, line.length, Fields.BLANKS);
        int extra = fields.count() - columns;
        if ((extra != 0 && extra != 1) || hasNumber()) {
            return List.of();
        }
        return Names.ofHeader(line, fields).subList(extra, columns + extra);
    }

    /** The whole line as the name of the only column; empty if delimiters say that it holds more. */
    List<String> onlyName() {
        for (byte b : line) {
            if (b == ',' || b == ';' || b == '\t') {
                return List.of();
            }
        }
        return List.of(Names.decode(line, 0, line.length, Names.unnamed(1, 1)));
    }

    private boolean hasNumber() {
        NumberParser numbers = new NumberParser();
        for (int i = 0; i < fields.count(); i++) {
            if (numbers.isNumber(line, fields.from(i), fields.to(i))) {
                return true;
            }
        }
        return false;
    }
}
