// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import org.stripchart.source.LinePattern;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.cell.Quantity;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.LabelTable;
import org.stripchart.source.rows.SeriesNames;

/**
 * The groups of a regular expression, where it is first found in a line.
 *
 * <p>A group is a series; one that takes no part in the match is no point. Numbers may have units. Where a group is named
 * like a time and holds one, it is the x, if that is the time.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class PatternFormat implements LineFormat {

    /** As many steps as an expression gets for a line: a good one needs a few per character. */
    private static final int MOST_STEPS = 5_000_000;

    private final Matcher matcher;
    private final List<String> names;
    private final Quantity[] quantities;
    private final int[] series;

    /**
     * @param givenNames of the groups, when the pattern does not name them
     */
    public PatternFormat(LinePattern pattern, List<String> givenNames) {
        this.matcher = pattern.pattern().matcher("");
        this.names = pattern.names().isEmpty() ? givenNames : pattern.names();
        int groups = matcher.groupCount();
        this.quantities = new Quantity[groups];
        this.series = new int[groups];
        for (int i = 0; i < groups; i++) {
            quantities[i] = new Quantity();
            series[i] = LabelTable.ABSENT;
            if (i < pattern.names().size() && pattern.names().get(i).isEmpty()) {
                series[i] = RowWriter.LEFT_OUT;
            }
        }
    }

    @Override
    public String sentence() {
        return "the groups of the pattern";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (from == to) {
            return Outcome.SKIPPED;
        }
        matcher.reset(new CountedText(new String(bytes, from, to - from, StandardCharsets.UTF_8)));
        try {
            if (!matcher.find()) {
                return Outcome.NO_MATCH;
            }
        } catch (TooManySteps | StackOverflowError e) {
            return Outcome.SLOW_MATCH;
        }
        int count = 0;
        for (int i = 0; i < series.length; i++) {
            String group = series[i] == RowWriter.LEFT_OUT ? null : matcher.group(i + 1);
            if (group != null && !group.isBlank()) {
                count += put(i, group.getBytes(StandardCharsets.UTF_8), rows) ? 1 : 0;
            }
        }
        if (count == 0) {
            rows.clear();
            return Outcome.NO_VALUE;
        }
        return rows.commit();
    }

    /** Whether the group is a value. */
    private boolean put(int group, byte[] text, RowWriter rows) {
        String name = group < names.size() ? names.get(group) : Names.unnamed(group + 1, series.length);
        if (series[group] == LabelTable.ABSENT) {
            boolean isTime = rows.wantsTime() && TimeReader.isName(name) && isTime(group, text, rows.times());
            series[group] = isTime ? rows.foundTime() : rows.column(group + 1, SeriesNames.shorten(name));
        }
        if (series[group] == RowWriter.X) {
            rows.putX(text, 0, text.length);
            return false;
        }
        boolean isValue = quantities[group].read(text, 0, text.length);
        if (isValue) {
            rows.put(series[group], quantities[group]);
            quantities[group].settle();
        }
        return isValue;
    }

    private boolean isTime(int group, byte[] text, TimeReader times) {
        return times.isText(text, 0, text.length)
                || (quantities[group].read(text, 0, text.length) && times.looksLikeTime(quantities[group].value()));
    }

    /** Thrown through the matcher, which offers no other way out. */
    private static final class TooManySteps extends RuntimeException {

        TooManySteps() {
            super("too many steps", null, false, false);
        }
    }

    /** A text that lets itself be looked at only so often. */
    private static final class CountedText implements CharSequence {

        private final String text;
        private int steps;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
