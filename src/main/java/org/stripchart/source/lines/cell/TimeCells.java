// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells by their looks cells that hold a date or a time of day.
 *
 * <p><b>Threading:</b> any thread.
 */
public final class TimeCells {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    private static final int FEWEST_DIGITS = 3;

    private static final String CLOCK = "\\d{1,2}:\\d{2}(:\\d{2}([.,:]\\d+)?|[.,]\\d+)?( ?[AaPp]\\.?[Mm]\\.?)?";
    private static final String DATE =
            "(\\d{4}-W\\d{2}-[1-7]|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{4}\u5e74\\d{1,2}\u6708\\d{1,2}\u65e5|\\d{1,2}[-/.]\\d{1,2}[-/.](\\d{4}|\\d{2})|\\d{1,2}(?:\\. ?|[- /])(\\p{L}{3,12})\\.?[- /,]+\\d{2,4}"
                    + "|\\p{L}{3,9}\\.? \\d{1,2},? \\d{4})";
    /** As it is written behind a date only. */
    private static final String MARKED = "\\d{1,2}(?<mark>[.-])\\d{2}\\k<mark>\\d{2}([.,]\\d+)?( ?[AaPp][Mm])?";

    /** As Chinese and Japanese have it. */
    private static final String CHARACTERS = "\\d{1,2}[\u6642\u65f6]\\d{1,2}\u5206(\\d{1,2}\u79d2)?";

    private static final String ZONE = "( ?(Z|[A-Z]{3,4}|(?:UTC|GMT)?[-+]\\d{2}(:?\\d{2})?( [A-Z]{3,5})?))?";
    private static final Pattern TIME = Pattern.compile("(" + DATE + "([T :,_]+" + CLOCK + ZONE + "|[T _]" + MARKED
            + "|[ ]*" + CHARACTERS + ")?|" + CLOCK + ZONE + "([ ,]+" + DATE
            + ")?|\\d{4}-\\d{3}T" + CLOCK + ZONE
            + "|\\d{1,2}[-/]\\d{2} +\\d{1,2}:\\d{2}:\\d{2}([.,]\\d+)?" + "|\\d{8}[T ]?\\d{6}Z?"
            + "|\\p{L}{3} \\p{L}{3} +\\d{1,2} " + CLOCK + "( \\p{L}{3,5}([-+]\\d{2}:?\\d{2})?)? \\d{4})");

    private static final Pattern SPAN = Pattern.compile("\\d{1,3}:[0-5]\\d[.,]\\d{1,6}");
    private static final Pattern LONG_SPAN =
            Pattern.compile("(?:(?<hours>\\d{1,3}):)?(?<minutes>\\d{1,6}):(?<seconds>[0-5]\\d(?:[.,]\\d{1,9})?)");

    private TimeCells() {}

    public static boolean looksLikeTime(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length < SHORTEST || length > LONGEST || !hasDigits(bytes, from, to)) {
            return false;
        }
        return TIME.matcher(new String(bytes, from, length, StandardCharsets.UTF_8))
                .matches();
    }

    /** Whether it is minutes and parts of seconds, as laps are timed; a time of the day has seconds before them. */
    public static boolean isSpan(String text) {
        return SPAN.matcher(text).matches();
    }

    /** Returns how many seconds such a text tells, hours before it or not; NaN if it is none. */
    public static double seconds(byte[] bytes, int from, int to) {
        Matcher span = LONG_SPAN.matcher(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        if (to - from > LONGEST || !span.matches()) {
            return Double.NaN;
        }
        String hours = span.group("hours");
        long minutes = Long.parseLong(span.group("minutes")) + (hours == null ? 0 : 60 * Long.parseLong(hours));
        return 60 * minutes + Double.parseDouble(span.group("seconds").replace(',', '.'));
    }

    /** Returns whether there are as many digits as the shortest time has. */
    public static boolean hasDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
        }
        return digits >= FEWEST_DIGITS;
    }

    private static boolean hasDigits(byte[] bytes, int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += bytes[i] >= '0' && bytes[i] <= '9' ? 1 : 0;
        }
        return digits >= FEWEST_DIGITS;
    }
}
