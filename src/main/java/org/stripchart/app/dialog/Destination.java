// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stripchart.plot.mark.Mark;
import org.stripchart.words.DurationText;
import org.stripchart.words.ElapsedText;
import org.stripchart.words.Moments;
import org.stripchart.words.NumberText;
import org.stripchart.words.StopwatchText;
import org.stripchart.words.TimeStyle;

/**
 * A stretch of x that somebody wants to see.
 *
 * @param from its left end
 * @param to its right end, beyond the left one
 */
public record Destination(double from, double to) {

    private static final String RANGE = "..";

    private static final DateTimeFormatter TOLD = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /**
     * What a text is read by.
     *
     * @param times how times are told; null where x is a number
     * @param from,to what is shown now: a single moment comes to its middle
     * @param newest the x of the newest point, from which times of day and stretches such as {@code -10m} count back
     * @param start the x of the first point, from which elapsed times count
     * @param marks by whose texts somebody may go
     */
    public record Here(
            @Nullable TimeStyle times, double from, double to, double newest, double start, List<Mark> marks) {

        /** Makes one without marks. */
        public Here(@Nullable TimeStyle times, double from, double to, double newest, double start) {
            this(times, from, to, newest, start, List.of());
        }

        /** Returns the mark that has a text, else the first that begins with it or has it in its text; null if there is none. */
        private @Nullable Mark marked(String text) {
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            List<Predicate<String>> ways = List.of(
                    each -> each.equals(wanted), each -> each.startsWith(wanted), each -> each.contains(wanted));
            return ways.stream()
                    .flatMap(way -> marks.stream()
                            .filter(mark -> way.test(mark.text().strip().toLowerCase(Locale.ROOT))))
                    .findFirst()
                    .orElse(null);
        }

        private static double second(LocalDateTime at, ZoneId in) {
            Instant instant = at.atZone(in).toInstant();
            return instant.getEpochSecond() + instant.getNano() * 1e-9;
        }
    }

    /** A moment, and how long the text leaves open that it is: a day for a date, nothing for a time. */
    private record Moment(double at, double length) {}

    /**
     * Reads {@code 14:00..14:05}, {@code 14:00}, {@code -10m}, {@code -1h..-30m}, {@code 2026-11-26}, {@code 2026-11-26T14:00}; where
     * x is a number {@code 100..200} or {@code 100}. A time of day without a date is the latest that has been. Where elapsed times are told, {@code 1:30},
     * {@code 2:00:00} and {@code 90s} count from the start. What is none of these may be the text of a mark, or a part of it.
     *
     * @throws IllegalArgumentException with a line for the user
     */
    public static Destination parse(String text, Here here) {
        try {
            return ofNumbers(text, here);
        } catch (IllegalArgumentException e) {
            Mark mark = text.isBlank() ? null : here.marked(text);
            if (mark == null) {
                throw e;
            }
            double beside = mark.isRegion() ? (mark.to() - mark.x()) / 10 : (here.to - here.from) / 2;
            return new Destination(mark.x() - beside, mark.end() + beside).checked();
        }
    }

    private static Destination ofNumbers(String text, Here here) {
        String typed = NumberText.withoutGaps(text.strip()).replace('\u2212', '-');
        if (typed.isEmpty()) {
            throw new IllegalArgumentException(hint(here));
        }
        int middle = typed.indexOf(RANGE);
        if (middle < 0) {
            Duration back = here.times == null || !typed.startsWith("-") ? null : DurationText.find(typed.substring(1));
            if (back != null) {
                return new Destination(here.newest - seconds(back), here.newest).checked();
            }
            Moment moment = moment(typed, here, Double.NaN);
            double half = (here.to - here.from) / 2;
            return moment.length > 0
                    ? new Destination(moment.at, moment.at + moment.length)
                    : new Destination(moment.at - half, moment.at + half).checked();
        }
        Moment begin = moment(typed.substring(0, middle).strip(), here, Double.NaN);
        Moment end = moment(typed.substring(middle + RANGE.length()).strip(), here, begin.at);
        return new Destination(begin.at, end.at + end.length).checked();
    }

    /** Returns what can be typed. */
    static String hint(Here here) {
        if (here.times == null) {
            return "Such as 100..200 or 150";
        }
        return here.times.isElapsed()
                ? "Such as 1:30..2:00, 1:00:00, 90s or -10m"
                : "Such as 14:00..14:05, -10m or 2026-11-26T14:00";
    }

    /** Returns from where to where it is, in full. */
    String told(Here here) {
        return here.times == null
                ? NumberText.of(from) + " to " + NumberText.of(to)
                : time(from, here) + " to " + time(to, here) + ", " + ElapsedText.of(to - from);
    }

    private static String time(double seconds, Here here) {
        TimeStyle times = Objects.requireNonNull(here.times, "times");
        if (times.isElapsed()) {
            return StopwatchText.of(seconds - here.start, 0);
        }
        if (!Moments.isTold(seconds)) {
            return NumberText.of(seconds);
        }
        return TOLD.format(Instant.ofEpochMilli(Math.round(seconds * 1000)).atZone(times.zone()));
    }

    private Destination checked() {
        if (!(from < to)) {
            throw new IllegalArgumentException("The end must be after the beginning");
        }
        return this;
    }

    /**
     * @param after a time of day without a date is the first after this; NaN for the latest that has been
     */
    private static Moment moment(String text, Here here, double after) {
        if (here.times == null) {
            return new Moment(number(text), 0);
        }
        Duration back = text.startsWith("-") ? DurationText.find(text.substring(1)) : null;
        if (back != null) {
            return new Moment(here.newest - seconds(back), 0);
        }
        Moment found = dated(text, here.times.zone());
        if (found != null) {
            return found;
        }
        return new Moment(
                here.times.isElapsed() ? elapsed(text, here) : ofDay(text, here, here.times.zone(), after), 0);
    }

    private static double number(String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException("\u201c" + text + "\u201d is not a number");
    }

    private static @Nullable Moment dated(String text, ZoneId zone) {
        String iso = text.replace(' ', 'T');
        try {
            if (iso.indexOf('T') < 0) {
                LocalDate day = LocalDate.parse(iso);
                double begin = Here.second(day.atStartOfDay(), zone);
                return new Moment(begin, Here.second(day.plusDays(1).atStartOfDay(), zone) - begin);
            }
            boolean hasOffset = iso.endsWith("Z") || iso.matches(".*T.*[+-]\\d\\d:\\d\\d");
            if (hasOffset) {
                Instant instant = OffsetDateTime.parse(iso).toInstant();
                return new Moment(instant.getEpochSecond() + instant.getNano() * 1e-9, 0);
            }
            return new Moment(Here.second(LocalDateTime.parse(iso), zone), 0);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static double ofDay(String text, Here here, ZoneId zone, double after) {
        LocalTime time;
        try {
            time = LocalTime.parse(text.matches("\\d:.*") ? "0" + text : text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\u201c" + text + "\u201d is not a time");
        }
        double reference = Double.isNaN(after) ? here.newest : after;
        LocalDate day = Instant.ofEpochMilli((long) Math.floor(reference * 1000))
                .atZone(zone)
                .toLocalDate();
        double onDay = Here.second(day.atTime(time), zone);
        if (Double.isNaN(after)) {
            return onDay <= reference ? onDay : Here.second(day.minusDays(1).atTime(time), zone);
        }
        return onDay > after ? onDay : Here.second(day.plusDays(1).atTime(time), zone);
    }

    private static double elapsed(String text, Here here) {
        Duration plain = DurationText.find(text);
        double elapsed = plain == null ? StopwatchText.find(text) : seconds(plain);
        if (Double.isNaN(elapsed) || Double.isNaN(here.start)) {
            throw new IllegalArgumentException("\u201c" + text + "\u201d is not an elapsed time");
        }
        return here.start + elapsed;
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() * 1e-9;
    }
}
