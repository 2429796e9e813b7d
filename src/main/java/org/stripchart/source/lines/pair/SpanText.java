// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.pair;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.rows.Unit;

/**
 * A span of time in several units, the longest first: {@code 1h02m03s}, {@code 3d 4h}, {@code 1m30.5s}.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class SpanText {

    private static final int LONGEST = 40;

    private static final Pattern SPAN =
            Pattern.compile("(?:(?<d>\\d{1,7})d ?)?(?:(?<h>\\d{1,7})h ?)?(?:(?<m>\\d{1,7})m(?:in)? ?)?"
                    + "(?:(?<s>\\d{1,7}(?:\\.\\d{1,9})?)s(?:ec)?)?(?![\\w.])");

    private static final Pattern TWO = Pattern.compile("\\d[a-z]+ ?\\d.*");

    private double seconds;

    /** Whether another unit may follow that one. */
    static boolean mayBegin(Unit unit) {
        return switch (unit.text()) {
            case "d", "h", "m", "min" -> true;
            default -> false;
        };
    }

    /** Reads what begins there, and returns where it ends; -1 if it is none, or in one unit only. */
    int read(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, Math.min(to - from, LONGEST), StandardCharsets.UTF_8);
        Matcher span = SPAN.matcher(text);
        if (!span.lookingAt()
                || !TWO.matcher(span.group().replaceFirst("^\\d+", "0")).matches()) {
            return -1;
        }
        seconds = part(span.group("d"), 86_400)
                + part(span.group("h"), 3600)
                + part(span.group("m"), 60)
                + part(span.group("s"), 1);
        return from + span.group().stripTrailing().length();
    }

    /** The span that was read last. */
    double seconds() {
        return seconds;
    }

    private static double part(@Nullable String number, double unit) {
        return number == null ? 0 : Double.parseDouble(number) * unit;
    }
}
