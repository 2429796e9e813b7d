// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as numbers of days since some day. */
enum DayCount {
    /** Since the end of 1899, local time; spreadsheets take 1900 for a leap year. */
    SPREADSHEET("days since 1900, as spreadsheets count them", 25_569, true, null),
    JULIAN(
            "Julian days",
            2_440_587.5,
            false,
            Pattern.compile("(?i).*(?:\\b|_)([HB]?JD|Julian[ _]?(?:date|day)s?)(?:\\b|_).*")),
    MODIFIED_JULIAN(
            "modified Julian days",
            40_587,
            false,
            Pattern.compile("(?i).*(?:\\b|_)(MJD|Modified[ _]?Julian[ _]?(?:date|day)s?)(?:\\b|_).*")),
    MATLAB("days since the year 0, as MATLAB counts them", 719_529, true, Pattern.compile("(?i)datenum"));

    private static final double DAY = 86_400;
    private static final double MICROSECONDS = 1e6;
    private static final double YEAR = 365.25;

    private final String words;
    private final double epoch;
    private final boolean local;
    private final @Nullable Pattern name;

    /**
     * @param words what a person calls the numbers
     * @param epoch the number of the first of January 1970
     * @param local whether they are of local time, and not of UTC
     */
    DayCount(String words, double epoch, boolean local, @Nullable Pattern name) {
        this.words = words;
        this.epoch = epoch;
        this.local = local;
        this.name = name;
    }

    /** Returns what a column of that name counts. */
    static DayCount named(String name) {
        for (DayCount count : new DayCount[] {MODIFIED_JULIAN, JULIAN, MATLAB}) {
            Pattern pattern = count.name;
            if (pattern != null && pattern.matcher(name).matches()) {
                return count;
            }
        }
        return SPREADSHEET;
    }

    String words() {
        return words;
    }

    boolean isLocal() {
        return local;
    }

    /** Whether the number is a day from 1950 to 2100. */
    boolean fits(double number) {
        double years = (number - epoch) / YEAR;
        return years > -20 && years < 130;
    }

    /**
     * Returns the seconds since 1970, to the microsecond.
     *
     * @param days the whole number of them
     * @param fraction of a day beyond them
     */
    double seconds(double days, double fraction) {
        return (days - epoch) * DAY + Math.rint(fraction * DAY * MICROSECONDS) / MICROSECONDS;
    }
}
