// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day of times that tell none in the text above them: {@code Date: 2024-05-01}, {@code Linux 6.1 (host)  11/26/24}.
 *
 * <p><b>Threading:</b> any thread.
 */
final class PreambleDate {

    private static final int LONGEST = 400;

    private static final Pattern GAPS = Pattern.compile("[\\s,;|\"]+");

    private PreambleDate() {}

    /**
     * A date above times.
     *
     * @param doubt what of it is open, and what was taken then; null if nothing is
     */
    record Found(LocalDate date, @Nullable String doubt) {}

    /**
     * Returns the date that stands last in those lines, or null if there is none. Where the day and the month may change
     * places, it is the one that is today, else the one that the locale has.
     */
    static @Nullable Found of(List<String> lines, TimeContext context) {
        Found date = null;
        for (String line : lines) {
            for (String word : GAPS.split(line.substring(0, Math.min(LONGEST, line.length())), -1)) {
                Found found = ofWord(word, context);
                date = found == null ? date : found;
            }
        }
        return date;
    }

    private static @Nullable Found ofWord(String word, TimeContext context) {
        // By far the most words are no dates: they are told by their digits.
        if (word.length() < 6 || word.chars().filter(Character::isDigit).count() < 4) {
            return null;
        }
        TimeColumn column = TimeColumn.decide(List.of(word), "", context);
        if (column == null || !column.isDate()) {
            return null;
        }
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        double seconds = column.read(bytes, 0, bytes.length);
        if (Double.isNaN(seconds)) {
            return null;
        }
        LocalDate date =
                Instant.ofEpochSecond((long) seconds).atZone(context.zone()).toLocalDate();
        if (column.ambiguous() == null || context.isToday(date)) {
            return new Found(date, null);
        }
        LocalDate other = LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        return context.isToday(other) ? new Found(other, null) : new Found(date, column.ambiguous());
    }
}
