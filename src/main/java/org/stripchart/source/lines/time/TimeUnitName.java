// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import java.util.Locale;

/** What a number of time is in, as a name says it. */
public enum TimeUnitName {
    NONE("", 0),
    NANOSECONDS("ns", 1),
    MICROSECONDS("µs", 1e3),
    MILLISECONDS("ms", 1e6),
    SECONDS("s", 1e9),
    MINUTES("min", 60e9),
    HOURS("h", 3600e9),
    DAYS("d", 86_400e9);

    private final String symbol;
    private final double nanos;

    TimeUnitName(String symbol, double nanos) {
        this.symbol = symbol;
        this.nanos = nanos;
    }

    /** Returns the symbol; empty if there is no unit. */
    public String symbol() {
        return symbol;
    }

    /** Returns how many nanoseconds it has; 0 if there is no unit. */
    public double nanos() {
        return nanos;
    }

    /** Returns the unit of that name in any case; {@link #NONE} if it is none of time. */
    public static TimeUnitName of(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "ns", "nsec", "nsecs", "nano", "nanos", "nanosec", "nanosecond", "nanoseconds" -> NANOSECONDS;
            case "us", "µs", "\u03bcs", "usec", "usecs", "micro", "micros", "microsec", "microsecond", "microseconds" ->
                MICROSECONDS;
            case "ms", "msec", "msecs", "milli", "millis", "millisec", "millisecond", "milliseconds", "millisekunden" ->
                MILLISECONDS;
            case "s", "sec", "secs", "second", "seconds", "sekunde", "sekunden", "seconde", "secondes", "secondi" ->
                SECONDS;
            case "segundo", "segundos", "sek" -> SECONDS;
            case "min", "mins", "minute", "minutes", "minuten" -> MINUTES;
            case "h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden" -> HOURS;
            case "d", "day", "days", "tag", "tage" -> DAYS;
            default -> NONE;
        };
    }
}
