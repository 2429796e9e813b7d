// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.alarm;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.alarm.AlarmEvent;
import org.stripchart.words.ElapsedText;
import org.stripchart.words.Moments;
import org.stripchart.words.NumberText;

/** An alarm in one line: {@code temperature > 80 since 2026-11-26 12:00:13}. */
public final class AlarmText {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** What is recorded is not what is wrong. */
    private static final Pattern RECORDED =
            Pattern.compile("\\s+record\\s+\\S+(?:\\s+[a-z]+)?\\s+before\\s*,?\\s+\\S+(?:\\s+[a-z]+)?\\s+after");

    private AlarmText() {}

    /**
     * Tells an event as it is.
     *
     * @param zone in which times are told; null where x is none
     */
    public static String of(AlarmEvent event, @Nullable ZoneId zone) {
        String rule = RECORDED.matcher(event.rule()).replaceFirst("");
        if (event.isOn()) {
            return rule + " since " + x(event.came(), zone);
        }
        double length = event.went() - event.came();
        String span = zone == null ? NumberText.of(length) : ElapsedText.of(length);
        String peak = Double.isNaN(event.peak()) ? "" : ", at worst " + NumberText.of(event.peak());
        return rule + " no more, from " + x(event.came(), zone) + " for " + span + peak;
    }

    /**
     * Tells an x.
     *
     * @param zone in which times are told; null where it is none
     */
    public static String x(double x, @Nullable ZoneId zone) {
        if (zone == null || !Moments.isTold(x)) {
            return NumberText.of(x);
        }
        return MOMENT.format(Instant.ofEpochSecond(Math.round(x)).atZone(zone));
    }
}
