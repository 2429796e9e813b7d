// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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
 * sentence, of the date that a valid RMC tells. The first sentences wait for one; if none comes within a second, the date
 * is that of arrival. Other sentences are passed over; one with a wrong checksum, or none, is rejected.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class NmeaFormat implements LineFormat {

    private static final Pattern SENTENCE = Pattern.compile("[$!](?:[A-Z]{2}[A-Z0-9]{3}|P[A-Z0-9]{3,}),[ -~]*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d*)?|-?\\.\\d+");
    private static final Pattern SIX_DIGITS = Pattern.compile("\\d{6}");

    private static final double DAY = 86_400;
    private static final double HOUR = 3600;

    /** Most receivers write an RMC each second. */
    private static final double PATIENCE_SECONDS = 1;

    /** As many as fast receivers write in that time. */
    private static final int MOST_WAITING = 64;

    /** A sentence that waits to learn its date. */
    private record Waiting(String kind, List<String> fields, double arrival) {}

    private final List<Waiting> waiting = new ArrayList<>();

    private String position = "";
    /** Seconds since the epoch that the latest sentence told; NaN as long as the date is not known. */
    private double latest = Double.NaN;

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
        if (star < 0 || !isChecksum(line, star)) {
            return Outcome.CHECKSUM;
        }
        List<String> fields = List.of(line.substring(0, star).split(",", -1));
        String kind = line.charAt(1) == 'P' ? "" : fields.get(0).substring(3);
        int least = leastFields(kind);
        if (least == 0) {
            return Outcome.PASSED;
        }
        return fields.size() < least ? Outcome.OTHER_FORMAT : take(kind, fields, rows);
    }

    private static boolean isChecksum(String line, int star) {
        int sum = 0;
        for (int i = 1; i < star; i++) {
            sum ^= line.charAt(i);
        }
        return line.length() == star + 3
                && HexFormat.isHexDigit(line.charAt(star + 1))
                && HexFormat.isHexDigit(line.charAt(star + 2))
                && HexFormat.fromHexDigits(line, star + 1, star + 3) == sum;
    }

    /** Returns how many fields a sentence has at least; 0 for one that tells nothing to chart. */
    private static int leastFields(String kind) {
        return switch (kind) {
            case "GGA" -> 15;
            case "RMC" -> 10;
            case "GLL" -> 7;
            default -> 0;
        };
    }

    private Outcome take(String kind, List<String> fields, RowWriter rows) {
        // Before it has a fix a receiver may tell the day on which its firmware begins to count.
        if (!isValid(kind, fields)) {
            return Outcome.PASSED;
        }
        double second = second(kind, fields);
        boolean needsTime = rows.x().takesTime();
        if (needsTime && Double.isNaN(second)) {
            boolean any = put(kind, fields, rows);
            rows.clear();
            return any ? Outcome.NO_TIME : Outcome.PASSED;
        }
        double told = kind.equals("RMC") ? date(fields.get(9)) + second : Double.NaN;
        latest = Double.isNaN(told) ? latest : told;
        if (needsTime && Double.isNaN(latest)) {
            double arrival = rows.x().arrival();
            waiting.add(new Waiting(kind, fields, arrival));
            boolean isEnough = waiting.size() == MOST_WAITING || arrival - waiting.get(0).arrival >= PATIENCE_SECONDS;
            return isEnough ? end(rows) : Outcome.PASSED;
        }
        Outcome before = putWaiting(rows);
        return ofBoth(before, commit(kind, fields, Double.isNaN(told) ? near(second) : told, rows));
    }

    private boolean isValid(String kind, List<String> fields) {
        return switch (kind) {
            case "GGA" -> !fields.get(6).isEmpty() && !fields.get(6).equals("0");
            case "RMC" -> fields.get(2).equals("A");
            default -> fields.get(6).equals("A") && (position.isEmpty() || position.equals(kind));
        };
    }

    /** Puts what still waits, with the date of its arrival. */
    @Override
    public Outcome end(RowWriter rows) {
        if (!waiting.isEmpty() && Double.isNaN(latest)) {
            // From 23 hours before it arrived to one after: clocks differ a little, and nothing is recorded in advance.
            latest = waiting.get(0).arrival + HOUR - DAY / 2;
        }
        return putWaiting(rows);
    }

    @Override
    public void restart() {
        // It may be days until the next stream.
        latest = Double.NaN;
    }

    private Outcome putWaiting(RowWriter rows) {
        double arrival = rows.x().arrival();
        Outcome all = Outcome.PASSED;
        for (Waiting sentence : waiting) {
            rows.arrival(sentence.arrival);
            double time = near(second(sentence.kind, sentence.fields));
            all = ofBoth(all, commit(sentence.kind, sentence.fields, time, rows));
        }
        if (!waiting.isEmpty()) {
            rows.arrival(arrival);
            waiting.clear();
        }
        return all;
    }

    /** Returns the outcome of two sentences: that of a row if there is one, and rather what is wrong than what is not. */
    private static Outcome ofBoth(Outcome one, Outcome other) {
        return weight(one) > weight(other) ? one : other;
    }

    private static int weight(Outcome outcome) {
        return (outcome.isRow() ? 2 : 0) + (outcome.isUnfit() ? 1 : 0);
    }

    private Outcome commit(String kind, List<String> fields, double time, RowWriter rows) {
        latest = time;
        if (!put(kind, fields, rows)) {
            return Outcome.PASSED;
        }
        rows.x().putTime(time);
        return rows.commit();
    }

    /** Returns the moment of that time of day that is nearest to the latest sentence. */
    private double near(double second) {
        double time = Math.floor(latest / DAY) * DAY + second;
        if (time < latest - DAY / 2) {
            return time + DAY;
        }
        return time > latest + DAY / 2 ? time - DAY : time;
    }

    private boolean put(String kind, List<String> fields, RowWriter rows) {
        boolean any;
        switch (kind) {
            case "GGA" -> {
                any = putPosition(kind, fields, 2, rows);
                any |= put("satellites", fields.get(7), "", rows);
                any |= put("hdop", fields.get(8), "", rows);
                any |= put("altitude", fields.get(9), "m", rows);
            }
            case "RMC" -> {
                any = putPosition(kind, fields, 3, rows);
                any |= put("speed", fields.get(7), "kn", rows);
                any |= put("course", fields.get(8), "°", rows);
            }
            default -> any = putPosition(kind, fields, 1, rows);
        }
        return any;
    }

    private boolean putPosition(String kind, List<String> fields, int at, RowWriter rows) {
        if (!position.isEmpty() && !position.equals(kind)) {
            return false;
        }
        double latitude = degrees(fields.get(at), fields.get(at + 1), 2);
        double longitude = degrees(fields.get(at + 2), fields.get(at + 3), 3);
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

    private static double second(String kind, List<String> fields) {
        String clock = fields.get(kind.equals("GLL") ? 5 : 1);
        if (clock.length() < 6) {
            return Double.NaN;
        }
        return number(clock.substring(0, 2)) * 3600 + number(clock.substring(2, 4)) * 60 + number(clock.substring(4));
    }

    /** The seconds since the epoch at which that day begins, {@code 230394}. */
    private static double date(String text) {
        if (!SIX_DIGITS.matcher(text).matches()) {
            return Double.NaN;
        }
        int year = Integer.parseInt(text.substring(4));
        try {
            LocalDate date = LocalDate.of(
                    year + (year < 80 ? 2000 : 1900),
                    Integer.parseInt(text.substring(2, 4)),
                    Integer.parseInt(text.substring(0, 2)));
            return date.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        } catch (DateTimeException e) {
            // There is no such day.
            return Double.NaN;
        }
    }

    private static double number(String text) {
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }
}
