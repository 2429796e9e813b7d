// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;

/**
 * Tells what local times are since the epoch, in the order in which they come.
 *
 * <p>In an hour that the clock repeats, the occurrence is taken that lies nearer to where the next time is expected: a
 * step behind the one before. In an hour that the clock skips, times are shifted forward. No garbage, but for one look at
 * the zone's rules per quarter of an hour.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class LocalOffsets {

    private static final int QUARTER = 900;

    private final ZoneId zone;
    private long quarter = Long.MIN_VALUE;
    private int offset;
    /** The offset of the second occurrence, in a quarter that the clock repeats; else the same as the first. */
    private int later;

    private boolean skipped;

    private double previous = Double.NaN;
    private double step;
    private double previousBefore = Double.NaN;
    private double stepBefore;
    private boolean repeats;
    private boolean skips;
    private boolean used;

    LocalOffsets(ZoneId zone) {
        this.zone = zone;
    }

    /** Returns the seconds to take from a local time, to have it since the epoch. */
    int at(long localSeconds) {
        long wanted = Math.floorDiv(localSeconds, QUARTER);
        if (wanted != quarter) {
            quarter = wanted;
            used = true;
            look(localSeconds);
        }
        skips |= skipped;
        if (later == offset) {
            return offset;
        }
        double expected = previous + step;
        // False without a time before it: then it is the first occurrence.
        boolean second = Math.abs(localSeconds - later - expected) < Math.abs(localSeconds - offset - expected);
        repeats |= second;
        return second ? later : offset;
    }

    private void look(long localSeconds) {
        LocalDateTime local = LocalDateTime.ofEpochSecond(localSeconds, 0, ZoneOffset.UTC);
        @Nullable ZoneOffsetTransition change = zone.getRules().getTransition(local);
        offset = zone.getRules().getOffset(local).getTotalSeconds();
        later = change != null && change.isOverlap() ? change.getOffsetAfter().getTotalSeconds() : offset;
        skipped = change != null && change.isGap();
    }

    /** Notes the time that was made of the latest one; those that follow come after it. */
    void follow(double epochSeconds) {
        previousBefore = previous;
        stepBefore = step;
        if (epochSeconds > previous) {
            step = epochSeconds - previous;
        }
        previous = epochSeconds;
    }

    /** Forgets the latest time, as if it had not come. */
    void unfollow() {
        previous = previousBefore;
        step = stepBefore;
    }

    /** Returns the latest time; NaN if there was none. */
    double previous() {
        return previous;
    }

    /** Whether a time fell into an hour that the clock repeats, the second time. */
    boolean repeats() {
        return repeats;
    }

    /** Whether a time fell into an hour that the clock skips. */
    boolean skips() {
        return skips;
    }

    /** Returns the zone if times were local in it, as a person writes it; empty if none was. */
    String told() {
        return !used ? "" : zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    ZoneId zone() {
        return zone;
    }
}
