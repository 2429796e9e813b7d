// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.mark;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.plot.mark.Mark;
import org.stripchart.words.ElapsedText;
import org.stripchart.words.Moments;
import org.stripchart.words.NumberText;
import org.stripchart.words.StopwatchText;
import org.stripchart.words.TimeStyle;

/**
 * Tells where marks are.
 *
 * @param times how times are told; null where x is none
 * @param start from which elapsed times count
 */
public record MarkText(@Nullable TimeStyle times, double start) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private static final int DIGITS = 3;

    /** Returns what tells where marks of a chart are. */
    public static MarkText of(LiveChart chart) {
        return new MarkText(
                chart.xAxis() == XAxis.TIME ? chart.times() : null,
                chart.viewport().start());
    }

    /** Returns whether x is time. */
    public boolean isTime() {
        return times != null;
    }

    /** Returns whether another one tells each x in the same words. */
    public boolean tellsAs(@Nullable MarkText other) {
        boolean isFromStart = times != null && times.isElapsed();
        return other != null
                && Objects.equals(times, other.times)
                && (!isFromStart || Double.compare(start, other.start) == 0);
    }

    /** Returns an x: {@code 2026-11-26 14:00:03.250}. */
    public String x(double x) {
        if (times == null || !Moments.isTold(x)) {
            return NumberText.of(x);
        }
        return times.isElapsed()
                ? StopwatchText.of(x - start, DIGITS)
                : MOMENT.format(Instant.ofEpochMilli(Math.round(x * 1000)).atZone(times.zone()));
    }

    /** Returns how long a stretch is; empty for a moment. */
    String length(Mark mark) {
        double length = mark.to() - mark.x();
        if (!mark.isRegion()) {
            return "";
        }
        return times == null ? NumberText.of(length) : ElapsedText.of(length);
    }

    /** Returns a mark in a few words: {@code "pump on" at 2026-11-26 14:00:03.250}. */
    String of(Mark mark) {
        String text = mark.text().isBlank() ? "mark" : "\u201c" + mark.text() + "\u201d";
        return text + (mark.isRegion() ? " from " + x(mark.x()) + ", " + length(mark) : " at " + x(mark.x()));
    }
}
