// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import org.stripchart.chart.XAxis;
import org.stripchart.plot.LiveWindow;
import org.stripchart.words.CountText;
import org.stripchart.words.DurationText;
import org.stripchart.words.NumberText;
import org.stripchart.words.QuantityText;

/** What a live chart shows, as people type and read it: {@code 60 s}, {@code 5000 points}, {@code all}. */
public final class WindowText {

    private WindowText() {}

    /**
     * Reads a window: a time ({@code 60s}), a number of points ({@code 5000}, {@code 10k}) or {@code all}.
     *
     * @throws IllegalArgumentException with a line for the user
     */
    public static LiveWindow parse(String text) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        if (words.equals("all")) {
            return new LiveWindow.All();
        }
        QuantityText quantity =
                QuantityText.parse(text.strip().replaceFirst("\\s+points?$", "").replace(",", ""));
        BigDecimal count = quantity == null ? null : CountText.find(quantity);
        if (count != null) {
            return new LiveWindow.Points(points(text, count));
        }
        Duration length = DurationText.find(text);
        if (length == null) {
            throw new IllegalArgumentException(
                    text + " is not a window; expected a time such as 60s, a number of points such as 5000, or all");
        }
        return LiveWindow.of(DurationText.positive(text, length));
    }

    private static long points(String text, BigDecimal count) {
        if (count.compareTo(BigDecimal.valueOf(2)) < 0) {
            throw new IllegalArgumentException(text + " must be at least 2 points");
        }
        if (count.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException(text + " must be at most " + Integer.MAX_VALUE + " points, or all");
        }
        return count.longValueExact();
    }

    /** For a button or a menu; an axis of plain numbers has units where another has seconds. */
    public static String of(LiveWindow window, XAxis axis) {
        if (window instanceof LiveWindow.Span span) {
            return axis == XAxis.NUMBER ? NumberText.of(span.span()) + " units" : time(span.span());
        }
        return window instanceof LiveWindow.Points points ? CountText.of(points.points(), "point") : "All";
    }

    private static String time(double seconds) {
        // Beyond the range of nanoseconds in a long, nobody counts them.
        return seconds < 1e9 ? DurationText.about(Duration.ofNanos(Math.round(seconds * 1e9))) : (long) seconds + " s";
    }
}
