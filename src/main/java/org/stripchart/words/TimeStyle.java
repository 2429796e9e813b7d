// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * How the times of a chart are told: by the clock of a zone, or as elapsed since its first point.
 *
 * @param zone in which the clock is read; of elapsed times, that in which their start is told
 */
public record TimeStyle(ZoneId zone, boolean isElapsed) {

    private static final String LOCAL = "local";
    private static final String UTC = "UTC";
    private static final String ELAPSED = "elapsed";

    public TimeStyle {
        // Its own name is Z, which tells few people anything.
        zone = zone.equals(ZoneOffset.UTC) ? ZoneId.of(UTC) : zone;
    }

    /** Returns the style that tells the clock of a zone. */
    public static TimeStyle in(ZoneId zone) {
        return new TimeStyle(zone, false);
    }

    /** Returns the style that tells the clock of this computer. */
    public static TimeStyle local() {
        return in(ZoneId.systemDefault());
    }

    /** Returns the style that tells what has elapsed since the first point. */
    public static TimeStyle elapsed() {
        return new TimeStyle(ZoneId.systemDefault(), true);
    }

    /**
     * Reads {@code local}, {@code UTC}, the name of a region such as {@code Europe/Berlin}, an offset such as {@code +02:00}, or {@code
     * elapsed}.
     *
     * @throws IllegalArgumentException with a line for the user
     */
    public static TimeStyle parse(String text) {
        String stripped = text.strip();
        return switch (stripped.toLowerCase(Locale.ROOT)) {
            case LOCAL -> local();
            case ELAPSED -> elapsed();
            case "utc" -> in(ZoneId.of(UTC));
            default -> in(zone(stripped));
        };
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text
                    + " is not a time zone; expected local, UTC, a region such as Europe/Berlin, +02:00, or elapsed");
        }
    }

    /** Returns what {@link #parse} reads as this style, for one of elapsed times without its zone. */
    public String text() {
        return isElapsed ? ELAPSED : zone.equals(ZoneId.systemDefault()) ? LOCAL : zone.getId();
    }
}
