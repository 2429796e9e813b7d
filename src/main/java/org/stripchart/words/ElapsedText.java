// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

/** How long something lasts, in the two largest units that say it: {@code 1 min 12 s}, {@code 26 s}, {@code 3.5 ms}. */
public final class ElapsedText {

    private static final long MINUTE = 60;
    private static final long HOUR = 3600;
    private static final long DAY = 86_400;

    /** More would be told in years, which nobody needs here. */
    private static final double MOST_SECONDS = 1e15;

    private ElapsedText() {}

    /** Returns a number of seconds: whole from ten on, with three digits in all below. */
    public static String of(double seconds) {
        double size = Math.abs(seconds);
        if (!(size < MOST_SECONDS)) {
            return NumberText.of(seconds) + " s";
        }
        return (seconds < 0 ? "\u2212" : "") + (size < 9.995 ? fine(size) : whole(Math.round(size)));
    }

    private static String whole(long seconds) {
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        if (seconds < HOUR) {
            return two(seconds, MINUTE, "min", 1, "s");
        }
        return seconds < DAY ? two(seconds, HOUR, "h", MINUTE, "min") : two(seconds, DAY, "d", HOUR, "h");
    }

    private static String two(long seconds, long large, String largeName, long small, String smallName) {
        // Rounded in the smaller unit first, so that 59.9 of it become one of the larger.
        long rounded = (seconds + small / 2) / small * small;
        long rest = rounded % large / small;
        String head = rounded / large + " " + largeName;
        return rest == 0 ? head : head + " " + rest + " " + smallName;
    }

    private static String fine(double seconds) {
        if (seconds == 0) {
            return "0 s";
        }
        if (seconds >= 0.9995) {
            return digits(seconds) + " s";
        }
        if (seconds >= 0.9995e-3) {
            return digits(seconds * 1e3) + " ms";
        }
        return seconds >= 0.9995e-6 ? digits(seconds * 1e6) + " \u00b5s" : digits(seconds * 1e9) + " ns";
    }

    private static String digits(double value) {
        return NumberText.of(new java.math.BigDecimal(value)
                .round(new java.math.MathContext(3))
                .doubleValue());
    }
}
