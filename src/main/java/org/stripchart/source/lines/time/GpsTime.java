// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.NameAndUnit;

/**
 * Times as satellites tell them: the number of the week since 1980, and the seconds or milliseconds in it.
 *
 * @param perSecond how many of the unit make a second
 */
public record GpsTime(double perSecond) {

    private static final Set<String> WEEKS = Set.of("week", "wk", "gwk", "wn", "wno", "weekno", "weeknumber");
    private static final Set<String> SECONDS =
            Set.of("tow", "sow", "seconds", "secofweek", "secondsofweek", "timeofweek", "secs");
    private static final Set<String> MILLISECONDS = Set.of("itow", "gms", "ms", "towms", "timeofweekms", "msofweek");

    /** Receivers count modulo 1024, which tells nothing of the year; weeks since 1999 are beyond it. */
    private static final double FIRST_WEEK = 1024;

    private static final double LAST_WEEK = 6000;
    private static final double WEEK = 7 * 86_400.0;

    /** The sixth of January 1980. */
    private static final double EPOCH = 315_964_800;

    /** By so many seconds satellites were ahead of UTC in 1999. */
    private static final int LEAPS = 13;

    /** When one more was added, in seconds since 1970. */
    private static final long[] FURTHER = {1_136_073_600, 1_230_768_000, 1_341_100_800, 1_435_708_800, 1_483_228_800};

    /** Whether a column of that name holds weeks. */
    public static boolean isWeek(String name) {
        return WEEKS.contains(bare(name));
    }

    /** Whether a column of that name holds the time in the week. */
    public static boolean isTimeOfWeek(String name) {
        return SECONDS.contains(bare(name)) || MILLISECONDS.contains(bare(name));
    }

    private static String bare(String name) {
        String letters = NameAndUnit.of(name).name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return letters.startsWith("gps") ? letters.substring(3) : letters;
    }

    /** Returns what reads such weeks and times in them; null if their numbers are no such. */
    public static @Nullable GpsTime of(
            List<String> weeks, List<String> times, String timesName, ToDoubleFunction<String> number) {
        double latest = times.stream().mapToDouble(number).max().orElse(Double.NaN);
        boolean isMillis = MILLISECONDS.contains(bare(timesName))
                || TimeUnitName.of(NameAndUnit.of(timesName).unit()) == TimeUnitName.MILLISECONDS
                || latest > WEEK;
        GpsTime time = new GpsTime(isMillis ? 1000 : 1);
        boolean fits = !weeks.isEmpty()
                && weeks.stream().mapToDouble(number).allMatch(GpsTime::isWeek)
                && times.stream().mapToDouble(number).allMatch(time::isInWeek);
        return fits ? time : null;
    }

    private static boolean isWeek(double week) {
        return week >= FIRST_WEEK && week < LAST_WEEK && week == Math.rint(week);
    }

    private boolean isInWeek(double time) {
        return time >= 0 && time <= WEEK * perSecond;
    }

    /** Returns the seconds since the epoch, in UTC; NaN if the numbers are no such time. */
    public double seconds(double week, double time) {
        if (!isWeek(week) || !isInWeek(time)) {
            return Double.NaN;
        }
        double seconds = EPOCH + week * WEEK + time / perSecond;
        int leaps = LEAPS;
        for (long further : FURTHER) {
            leaps += seconds - leaps > further ? 1 : 0;
        }
        return seconds - leaps;
    }

    /** Returns what the numbers are. */
    public String sentence() {
        return "weeks of GPS and " + (perSecond == 1 ? "" : "milli") + "seconds in them, told in UTC";
    }
}
