// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.NumberMarks;
import org.stripchart.source.rows.TimeFormat;

/**
 * What is known of times before they are read.
 *
 * @param zone of times that tell none
 * @param format how they are written
 * @param arrival when the text arrived, in seconds since the epoch, near which a time without a date lies; NaN if unknown
 * @param date of times of day without one, if a preamble or a header tells it
 * @param dateDoubt what of that date is open; null if nothing is
 * @param locale whose order of day and month counts where dates do not tell
 */
public record TimeContext(
        ZoneId zone,
        TimeFormat format,
        double arrival,
        @Nullable LocalDate date,
        @Nullable String dateDoubt,
        Locale locale) {

    /** What is known without a date, in the locale of the program. */
    public static TimeContext of(ZoneId zone, TimeFormat format, double arrival) {
        return new TimeContext(zone, format, arrival, null, null, Locale.getDefault(Locale.Category.FORMAT));
    }

    /** The same, with the date of times of day; the same date if it is null. */
    TimeContext withDate(PreambleDate.@Nullable Found found) {
        return found == null ? this : new TimeContext(zone, format, arrival, found.date(), found.doubt(), locale);
    }

    /** Whether the text came on that day. */
    boolean isToday(LocalDate day) {
        return Instant.ofEpochSecond((long) arrival).atZone(zone).toLocalDate().equals(day);
    }

    /** The same beside numbers: whoever writes a decimal comma writes the day before the month. */
    TimeContext beside(NumberMarks marks) {
        boolean isComma = marks.decimal() == ',' && !marks.ambiguous();
        return isComma ? new TimeContext(zone, format, arrival, date, dateDoubt, Locale.FRANCE) : this;
    }

    /** The same in another zone. */
    TimeContext withZone(ZoneId newZone) {
        return new TimeContext(newZone, format, arrival, date, dateDoubt, locale);
    }
}
