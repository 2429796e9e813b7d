// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.analysis;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.alarm.AlarmEvent;
import org.stripchart.words.ElapsedText;
import org.stripchart.words.NumberText;

/** An alarm in one line: {@code temperature > 80 since 2026-11-26 12:00:13}. */
public final class AlarmText {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private AlarmText() {}

    /**
     * Tells an event as it is.
     *
     * @param zone in which times are told; null where x is none
     */
    public static String of(AlarmEvent event, @Nullable ZoneId zone) {
        if (event.isOn()) {
            return event.rule() + " since " + x(event.came(), zone);
        }
        double length = event.went() - event.came();
        String span = zone == null ? NumberText.of(length) : ElapsedText.of(length);
        String peak = Double.isNaN(event.peak()) ? "" : ", at worst " + NumberText.of(event.peak());
        return event.rule() + " no more, from " + x(event.came(), zone) + " for " + span + peak;
    }

    /**
     * Tells an x.
     *
     * @param zone in which times are told; null where it is none
     */
    public static String x(double x, @Nullable ZoneId zone) {
        if (zone == null) {
            return NumberText.of(x);
        }
        return MOMENT.format(Instant.ofEpochSecond(Math.round(x)).atZone(zone));
    }
}
