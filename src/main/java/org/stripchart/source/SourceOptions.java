// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.stripchart.source.text.TextOptions;
import org.stripchart.source.text.XFrom;

/**
 * What a user can say about any source; a source takes from it what concerns it.
 *
 * @param interval between two points of the random source, and between two polls of a source that is asked
 * @param seed makes the random source repeatable
 * @param x where the x of a point comes from
 * @param series names for columns, in their order
 * @param maxSeries how many series one source may have
 */
public record SourceOptions(Duration interval, OptionalLong seed, XFrom x, List<String> series, int maxSeries) {

    /** The longest interval: what a long holds in nanoseconds, with room to count. */
    private static final Duration LONGEST = Duration.ofDays(10_000);

    /** One second, no seed, x is the time of arrival, names as the input has them, at most 256 series. */
    public static final SourceOptions DEFAULTS =
            new SourceOptions(Duration.ofSeconds(1), OptionalLong.empty(), XFrom.TIME, List.of(), 256);

    public SourceOptions {
        checkInterval(interval);
        // Checks the names and the limit.
        series = new TextOptions(x, series, maxSeries).names();
    }

    static void checkInterval(Duration interval) {
        if (interval.isZero() || interval.isNegative()) {
            throw new IllegalArgumentException("interval (" + interval + ") must be positive");
        }
        if (interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("interval (" + interval + ") must be at most " + LONGEST);
        }
    }

    public SourceOptions withInterval(Duration newInterval) {
        return new SourceOptions(newInterval, seed, x, series, maxSeries);
    }

    public SourceOptions withSeed(long newSeed) {
        return new SourceOptions(interval, OptionalLong.of(newSeed), x, series, maxSeries);
    }

    public SourceOptions withX(XFrom newX) {
        return new SourceOptions(interval, seed, newX, series, maxSeries);
    }

    public SourceOptions withSeries(List<String> names) {
        return new SourceOptions(interval, seed, x, names, maxSeries);
    }

    public SourceOptions withMaxSeries(int most) {
        return new SourceOptions(interval, seed, x, series, most);
    }

    TextOptions text() {
        return new TextOptions(x, series, maxSeries);
    }
}
