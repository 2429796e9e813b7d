// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a stopwatch shows: {@code 0:01:30}, {@code 2 d 3:00:00.25}, with a minus sign before its start. */
public final class StopwatchText {

    private static final long MINUTE = 60;
    private static final long HOUR = 3600;
    private static final long DAY = 86_400;

    /** Some thirty million years. */
    private static final double MOST_SECONDS = 1e15;

    private static final Pattern FORM =
            Pattern.compile("(-?)(?:(\\d{1,9}) ?d ?)?(?:(\\d{1,9}):)?(\\d{1,9}):(\\d{2}(?:\\.\\d{1,18})?)");

    private StopwatchText() {}

    /**
     * Returns seconds as hours, minutes and seconds, with days before them if there are some.
     *
     * @param digits after the second, to which they are rounded
     */
    public static String of(double seconds, int digits) {
        if (!(Math.abs(seconds) < MOST_SECONDS)) {
            return NumberText.of(seconds) + " s";
        }
        BigDecimal rounded = new BigDecimal(seconds).setScale(digits, RoundingMode.HALF_UP);
        BigDecimal size = rounded.abs();
        long whole = size.longValue();
        StringBuilder text = new StringBuilder(rounded.signum() < 0 ? "\u2212" : "");
        if (whole >= DAY) {
            text.append(whole / DAY).append(" d ");
        }
        text.append(whole % DAY / HOUR).append(':');
        two(text, whole % HOUR / MINUTE).append(':');
        two(text, whole % MINUTE);
        return digits == 0
                ? text.toString()
                : text.append(size.subtract(BigDecimal.valueOf(whole)).toPlainString(), 1, digits + 2)
                        .toString();
    }

    private static StringBuilder two(StringBuilder text, long number) {
        return text.append(number < 10 ? "0" : "").append(number);
    }

    /** Returns the seconds that a text such as {@code 1:30}, {@code 2:00:00} or {@code 1 d 0:00:00} shows; NaN where it shows none. */
    public static double find(String text) {
        Matcher matcher = FORM.matcher(text.strip().replace('\u2212', '-'));
        if (!matcher.matches()) {
            return Double.NaN;
        }
        BigDecimal seconds = new BigDecimal(matcher.group(5))
                .add(times(matcher.group(4), MINUTE))
                .add(times(matcher.group(3), HOUR))
                .add(times(matcher.group(2), DAY));
        return matcher.group(1).isEmpty() ? seconds.doubleValue() : -seconds.doubleValue();
    }

    private static BigDecimal times(@Nullable String count, long unit) {
        return count == null ? BigDecimal.ZERO : new BigDecimal(count).multiply(BigDecimal.valueOf(unit));
    }
}
