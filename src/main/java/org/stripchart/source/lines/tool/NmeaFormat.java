// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.Unit;

/**
 * What receivers of satellites' positions write, NMEA 0183: the sentences GGA, RMC and GLL.
 *
 * <p>The series are {@code latitude} and {@code longitude} in degrees, {@code altitude}, {@code speed}, {@code course},
 * {@code satellites} and {@code hdop}. The position is that of the first kind of sentence that has one. x is the UTC time of the
 * sentence, of the date that RMC tells, else of the date of arrival. Other sentences are passed over; one with a wrong
 * checksum, or none, is rejected.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class NmeaFormat implements LineFormat {

    private static final Pattern SENTENCE = Pattern.compile("[$!](?:[A-Z]{2}[A-Z0-9]{3}|P[A-Z0-9]{3,}),[ -~]*");
    private static final double DAY = 86_400;

    private String position = "";
    /** Seconds since the epoch at which the day begins; NaN until RMC has told it. */
    private double day = Double.NaN;

    private double latest = Double.NaN;
    /** A sentence that waits to learn its date. */
    private String waiting = "";

    private double waitingArrival;

    @Override
    public String sentence() {
        return "NMEA 0183";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (ToolLine.isBlank(bytes, from, to)) {
            return Outcome.SKIPPED;
        }
        if (to - from < 8 || (bytes[from] != '$' && bytes[from] != '!')) {
            return Outcome.OTHER_FORMAT;
        }
        String line = ToolLine.text(bytes, from, to).strip();
        if (!SENTENCE.matcher(line).matches()) {
            return Outcome.OTHER_FORMAT;
        }
        int star = line.lastIndexOf('*');
        if (star < 0 || !line.substring(star + 1).equalsIgnoreCase(checksum(line, star))) {
            return Outcome.CHECKSUM;
        }
        String[] fields = line.substring(0, star).split(",", -1);
        String kind = fields[0].charAt(1) == 'P' ? "" : fields[0].substring(3);
        return switch (kind) {
            case "GGA" -> fields.length < 15 ? Outcome.OTHER_FORMAT : fix(line, fields, rows);
            case "RMC" -> fields.length < 10 ? Outcome.OTHER_FORMAT : recommended(fields, rows);
            case "GLL" -> fields.length < 7 ? Outcome.OTHER_FORMAT : geographic(fields, rows);
            default -> Outcome.PASSED;
        };
    }

    private static String checksum(String line, int star) {
        int sum = 0;
        for (int i = 1; i < star; i++) {
            sum ^= line.charAt(i);
        }
        return String.format("%02X", sum);
    }

    private Outcome fix(String line, String[] fields, RowWriter rows) {
        if (!rows.x().takesTime() || !Double.isNaN(day)) {
            return putFix(fields, rows);
        }
        if (waiting.isEmpty()) {
            waiting = line;
            waitingArrival = rows.x().arrival();
            return Outcome.PASSED;
        }
        // There is no RMC between two of these: nothing will tell the date.
        day = dayOf(waitingArrival);
        putWaiting(rows);
        return putFix(fields, rows);
    }

    private void putWaiting(RowWriter rows) {
        if (!waiting.isEmpty()) {
            double arrival = rows.x().arrival();
            rows.arrival(waitingArrival);
            putFix(waiting.substring(0, waiting.lastIndexOf('*')).split(",", -1), rows);
            rows.arrival(arrival);
            waiting = "";
        }
    }

    private static double dayOf(double epochSeconds) {
        return Math.floor(epochSeconds / DAY) * DAY;
    }

    private Outcome putFix(String[] fields, RowWriter rows) {
        if (fields[6].isEmpty() || fields[6].equals("0")) {
            return Outcome.PASSED;
        }
        boolean any = putPosition("GGA", fields, 2, rows);
        any |= put("satellites", fields[7], "", rows);
        any |= put("hdop", fields[8], "", rows);
        any |= put("altitude", fields[9], "m", rows);
        return end(any, fields[1], rows);
    }

    private Outcome recommended(String[] fields, RowWriter rows) {
        double told = date(fields[9]);
        if (!Double.isNaN(told)) {
            latest = told == day ? latest : Double.NaN;
            day = told;
            putWaiting(rows);
        }
        if (!fields[2].equals("A") || (rows.x().takesTime() && Double.isNaN(day))) {
            return Outcome.PASSED;
        }
        boolean any = putPosition("RMC", fields, 3, rows);
        any |= put("speed", fields[7], "kn", rows);
        any |= put("course", fields[8], "°", rows);
        return end(any, fields[1], rows);
    }

    private Outcome geographic(String[] fields, RowWriter rows) {
        boolean isOther = !position.isEmpty() && !position.equals("GLL");
        if (isOther || !fields[6].equals("A") || (rows.x().takesTime() && Double.isNaN(day))) {
            return Outcome.PASSED;
        }
        return end(putPosition("GLL", fields, 1, rows), fields[5], rows);
    }

    private Outcome end(boolean any, String clock, RowWriter rows) {
        double second = second(clock);
        if (!any || Double.isNaN(second)) {
            rows.clear();
            return any ? Outcome.NO_TIME : Outcome.PASSED;
        }
        double time = day + second;
        if (time < latest - DAY / 2) {
            // After midnight, and no RMC has come yet.
            time += DAY;
        }
        latest = time;
        rows.x().putTime(time);
        return rows.commit();
    }

    private boolean putPosition(String kind, String[] fields, int at, RowWriter rows) {
        if (!position.isEmpty() && !position.equals(kind)) {
            return false;
        }
        double latitude = degrees(fields[at], fields[at + 1], 2);
        double longitude = degrees(fields[at + 2], fields[at + 3], 3);
        if (Double.isNaN(latitude) || Double.isNaN(longitude)) {
            return false;
        }
        position = kind;
        rows.put(rows.label("latitude"), latitude, Unit.of("°"));
        rows.put(rows.label("longitude"), longitude, Unit.of("°"));
        return true;
    }

    private static boolean put(String name, String number, String unit, RowWriter rows) {
        double value = number(number);
        if (Double.isNaN(value)) {
            return false;
        }
        rows.put(rows.label(name), value, Unit.of(unit));
        return true;
    }

    /** Degrees out of degrees and minutes, {@code 4807.038}; NaN if they are none. */
    private static double degrees(String text, String side, int digits) {
        if (text.length() <= digits || !"NSEW".contains(side) || side.length() != 1) {
            return Double.NaN;
        }
        double degrees = number(text.substring(0, digits)) + number(text.substring(digits)) / 60;
        return side.equals("S") || side.equals("W") ? -degrees : degrees;
    }

    private static double second(String clock) {
        if (clock.length() < 6) {
            return Double.NaN;
        }
        return number(clock.substring(0, 2)) * 3600 + number(clock.substring(2, 4)) * 60 + number(clock.substring(4));
    }

    /** The seconds since the epoch at which that day begins, {@code 230394}. */
    private static double date(String text) {
        if (!text.matches("\\d{6}")) {
            return Double.NaN;
        }
        int year = Integer.parseInt(text.substring(4));
        try {
            LocalDate date = LocalDate.of(
                    year + (year < 80 ? 2000 : 1900),
                    Integer.parseInt(text.substring(2, 4)),
                    Integer.parseInt(text.substring(0, 2)));
            Instant begin = date.atStartOfDay(ZoneOffset.UTC).toInstant();
            return begin.getEpochSecond();
        } catch (DateTimeException e) {
            // There is no such day.
            return Double.NaN;
        }
    }

    private static double number(String text) {
        return text.matches("-?\\d+(?:\\.\\d*)?|-?\\.\\d+") ? Double.parseDouble(text) : Double.NaN;
    }
}
