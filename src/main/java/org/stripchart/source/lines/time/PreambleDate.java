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
public final class PreambleDate {

    private static final int LONGEST = 400;

    private static final Pattern GAPS = Pattern.compile("[\\s,;|\"]+");

    private PreambleDate() {}

    /**
     * Returns the date that stands last in those lines, or null if there is none, or if the day and the month of it cannot be
     * told apart.
     */
    public static @Nullable LocalDate of(List<String> lines, TimeContext context) {
        LocalDate date = null;
        for (String line : lines) {
            for (String word : GAPS.split(line.substring(0, Math.min(LONGEST, line.length())), -1)) {
                LocalDate found = ofWord(word, context);
                date = found == null ? date : found;
            }
        }
        return date;
    }

    private static @Nullable LocalDate ofWord(String word, TimeContext context) {
        // By far the most words are no dates: they are told by their digits.
        if (word.length() < 6 || word.chars().filter(Character::isDigit).count() < 4) {
            return null;
        }
        TimeColumn column = TimeColumn.decide(List.of(word), "", context);
        if (column == null || !column.isDate() || column.ambiguous() != null) {
            return null;
        }
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        double seconds = column.read(bytes, 0, bytes.length);
        return Double.isNaN(seconds)
                ? null
                : Instant.ofEpochSecond((long) seconds).atZone(context.zone()).toLocalDate();
    }
}
