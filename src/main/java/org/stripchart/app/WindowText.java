// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.stripchart.chart.LiveWindow;
import org.stripchart.chart.XAxis;

/** What a live chart shows, as people type and read it: {@code 60 s}, {@code 5000 points}, {@code all}. */
final class WindowText {

    private static final Pattern POINTS = Pattern.compile("([\\d,]+)\\s*(?:points?)?");

    private WindowText() {}

    /**
     * @throws IllegalArgumentException with a line for the user
     */
    static LiveWindow parse(String text) {
        String trimmed = text.strip().toLowerCase(Locale.ROOT);
        if (trimmed.equals("all")) {
            return new LiveWindow.All();
        }
        var points = POINTS.matcher(trimmed);
        try {
            return points.matches()
                    ? new LiveWindow.Points(Long.parseLong(points.group(1).replace(",", "")))
                    : LiveWindow.of(DurationText.parse(trimmed));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\u201c" + text.strip()
                    + "\u201d is neither a time such as 60 s, nor a number of points such as 5000, nor all");
        }
    }

    /** For a button or a menu; an axis of plain numbers has units where another has seconds. */
    static String of(LiveWindow window, XAxis axis) {
        if (window instanceof LiveWindow.Span span) {
            return axis == XAxis.NUMBER ? YLimits.numberText(span.span(), "") + " units" : time(span.span());
        }
        return window instanceof LiveWindow.Points points
                ? String.format(Locale.ROOT, "%,d points", points.points())
                : "All";
    }

    private static String time(double seconds) {
        // Beyond the range of nanoseconds in a long, nobody counts them.
        return seconds < 1e9 ? DurationText.of(Duration.ofNanos(Math.round(seconds * 1e9))) : (long) seconds + " s";
    }
}
