// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.stripchart.source.rows.SeriesFilter;
import org.stripchart.source.rows.XFrom;

/**
 * Options for sources of all kinds. Each source uses the ones that concern it.
 *
 * @param interval the time between two points of the random source, or between two polls of a polled source
 * @param seed makes the random source repeatable
 * @param follow whether to keep reading a file as it grows
 * @param replaySpeed the speed at which the data of a file is replayed, relative to its own timing; empty to read it as fast as possible
 * @param passwords asks the user for passwords, which must not be on a command line
 * @param text how lines become points, and the x, the names and the selection of series
 */
public record SourceOptions(
        Duration interval,
        OptionalLong seed,
        boolean follow,
        OptionalDouble replaySpeed,
        Passwords passwords,
        TextOptions text) {

    /** A million points a second; no timer is faster. */
    private static final Duration SHORTEST = Duration.ofNanos(1_000);

    /** The longest interval: it fits into a long in nanoseconds, with room to count. */
    private static final Duration LONGEST = Duration.ofDays(10_000);

    /** An interval of one second, no seed, files read once and at full speed, no passwords, {@link TextOptions#DEFAULTS}. */
    public static final SourceOptions DEFAULTS = new SourceOptions(
            Duration.ofSeconds(1),
            OptionalLong.empty(),
            false,
            OptionalDouble.empty(),
            Passwords.NONE,
            TextOptions.DEFAULTS);

    public SourceOptions {
        checkInterval(interval);
        replaySpeed.ifPresent(speed -> {
            if (!(speed > 0 && speed <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("replaySpeed (" + speed + ") must be positive and finite");
            }
        });
    }

    /**
     * Checks an interval.
     *
     * @throws IllegalArgumentException if the interval is too short or too long; the message names the bound
     */
    public static void checkInterval(Duration interval) {
        if (interval.isZero() || interval.isNegative()) {
            throw new IllegalArgumentException("interval (" + interval + ") must be positive");
        }
        if (interval.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("interval (" + interval + ") must be at least 1 \u00b5s");
        }
        if (interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("interval (" + interval + ") must be at most " + LONGEST);
        }
    }

    /** Returns where the x of each point comes from. */
    public XFrom x() {
        return text.series().x();
    }

    /** Returns the names given to the columns, in their order. */
    public List<String> series() {
        return text.series().names();
    }

    /** Returns the maximum number of series of one source. */
    public int maxSeries() {
        return text.series().maxSeries();
    }

    public SourceOptions withInterval(Duration newInterval) {
        return new SourceOptions(newInterval, seed, follow, replaySpeed, passwords, text);
    }

    public SourceOptions withSeed(long newSeed) {
        return new SourceOptions(interval, OptionalLong.of(newSeed), follow, replaySpeed, passwords, text);
    }

    public SourceOptions withText(TextOptions newText) {
        return new SourceOptions(interval, seed, follow, replaySpeed, passwords, newText);
    }

    public SourceOptions withFollow(boolean newFollow) {
        return new SourceOptions(interval, seed, newFollow, replaySpeed, passwords, text);
    }

    public SourceOptions withReplaySpeed(double times) {
        return new SourceOptions(interval, seed, follow, OptionalDouble.of(times), passwords, text);
    }

    public SourceOptions withPasswords(Passwords newPasswords) {
        return new SourceOptions(interval, seed, follow, replaySpeed, newPasswords, text);
    }

    public SourceOptions withX(XFrom newX) {
        return withText(text.withX(newX));
    }

    public SourceOptions withSeries(List<String> names) {
        return withText(text.withNames(names));
    }

    public SourceOptions withMaxSeries(int most) {
        return withText(text.withMaxSeries(most));
    }

    public SourceOptions withFormat(TextFormat format) {
        return withText(text.withFormat(format));
    }

    public SourceOptions withPattern(LinePattern pattern) {
        return withText(text.withPattern(pattern));
    }

    public SourceOptions withFilter(SeriesFilter filter) {
        return withText(text.withFilter(filter));
    }

    public SourceOptions withPrefix(String prefix) {
        return withText(text.withPrefix(prefix));
    }

    public SourceOptions withRate(boolean rate) {
        return withText(text.withRate(rate));
    }
}
