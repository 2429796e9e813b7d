// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.stripchart.words.Moments;
import org.stripchart.words.NumberText;
import org.stripchart.words.StopwatchText;
import org.stripchart.words.TimeStyle;

/** Says an x in full, as precisely as the window that it is read from makes useful. */
public interface XText {

    /** Says an x. */
    String of(double x);

    /** Says what of an x is not said by a head above it already. */
    default String below(String head, double x) {
        return of(x);
    }

    /** Tells plain numbers. */
    static XText ofNumbers() {
        return NumberText::of;
    }

    /**
     * Tells date and time of day, or what has elapsed, rounded to whole seconds or to the digits that a hundredth of a pixel is worth.
     *
     * @param span of the window in seconds
     * @param start since which time has elapsed
     */
    static XText ofTimes(double span, TimeStyle times, double start) {
        int digits = digits(span);
        return times.isElapsed()
                ? seconds -> StopwatchText.of(seconds - start, digits)
                : new Times(digits, times.zone());
    }

    private static int digits(double span) {
        if (span > 3600) {
            return 0;
        }
        double step = Math.max(1e-6, span / 1e4);
        return step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step) - 1e-9);
    }

    /**
     * Seconds since the epoch.
     *
     * @param digits after the second
     */
    record Times(int digits, ZoneId zone) implements XText {

        private static final int DATE = "yyyy-MM-dd ".length();

        @Override
        public String of(double seconds) {
            if (!Moments.isTold(seconds)) {
                return NumberText.of(seconds);
            }
            BigDecimal rounded = new BigDecimal(seconds).setScale(digits, RoundingMode.HALF_UP);
            BigDecimal whole = rounded.setScale(0, RoundingMode.FLOOR);
            String pattern = "uuuu-MM-dd HH:mm:ss" + (digits == 0 ? "" : "." + "S".repeat(digits));
            Instant instant = Instant.ofEpochSecond(
                    whole.longValueExact(),
                    rounded.subtract(whole).movePointRight(9).longValueExact());
            ZonedDateTime time = instant.atZone(zone);
            // An hour that comes twice is told apart.
            boolean comesTwice =
                    zone.getRules().getValidOffsets(time.toLocalDateTime()).size() > 1;
            return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time)
                    + (comesTwice ? " " + time.getOffset() : "");
        }

        @Override
        public String below(String head, double seconds) {
            String full = of(seconds);
            return head.length() > DATE && full.startsWith(head.substring(0, DATE)) ? full.substring(DATE) : full;
        }
    }
}
