// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

/**
 * Turns numbers into seconds since the epoch, if that is what they are.
 *
 * <p>With {@link TimeFormat#AUTO}, the first number that becomes the x of a point decides for the whole stream: as large as
 * seconds between 2000 and 2286, or as the milli-, micro- or nanoseconds of these years, it is a time; otherwise it is only
 * a number.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class EpochUnit {

    /** 2000-01-01, in seconds since the epoch. */
    private static final double YEAR_2000 = 946_684_800;

    private static final double YEAR_2286 = 1e10;

    private final TimeFormat.Kind kind;
    private double perSecond;
    private boolean time;
    private double tried;

    public EpochUnit(TimeFormat format) {
        this.kind = format.kind();
        this.perSecond = kind == TimeFormat.Kind.AUTO ? 0 : format.perSecond();
        this.time = format.isTime();
    }

    /** Returns how many of the unit make a second, by the size of a time in it; 0 if it has no such size. */
    public static double of(double number) {
        for (double unit = 1; unit <= 1e9; unit *= 1e3) {
            if (number >= YEAR_2000 * unit && number < YEAR_2286 * unit) {
                return unit;
            }
        }
        return 0;
    }

    /** Returns the same, but 1 for a time of no such size. */
    public static double orSecond(double number) {
        return Math.max(1, of(number));
    }

    /** Whether a number under a name for times is one. */
    public boolean looksLikeTime(double number) {
        return kind == TimeFormat.Kind.UNIT || (kind == TimeFormat.Kind.AUTO && of(number) > 0);
    }

    /** Returns the x that a number stands for; NaN if times are written otherwise. {@link #isTime} tells which it is. */
    double read(double number) {
        if (kind == TimeFormat.Kind.ISO || kind == TimeFormat.Kind.PATTERN) {
            return Double.NaN;
        }
        if (perSecond != 0) {
            return perSecond == 1 ? number : number / perSecond;
        }
        tried = of(number);
        return number / Math.max(1, tried);
    }

    /** Whether the number that was read last is a time. */
    boolean isTime() {
        return perSecond != 0 ? time : tried > 0;
    }

    /** Makes the unit of the number that was read last that of the whole stream. */
    void settle() {
        if (perSecond == 0) {
            time = tried > 0;
            perSecond = Math.max(1, tried);
        }
    }

    /** Returns the x that a number of seconds stands for, unless the user said that it is something else. */
    public double ofSeconds(double number) {
        return kind == TimeFormat.Kind.UNIT ? number / perSecond : number;
    }
}
