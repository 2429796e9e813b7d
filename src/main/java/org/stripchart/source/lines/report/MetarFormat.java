// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.Unit;

/**
 * Reports of the weather at airports, METAR and SPECI: wind, visibility, temperature, dew point and pressure, each behind the
 * station's name. What stands behind {@code RMK}, and forecasts, are left out; those have a span behind their time.
 *
 * <p>The day of the month that a report tells is no date, so x is that of the lines.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class MetarFormat extends ReportFormat {

    private static final Pattern REPORT = Pattern.compile(
            "(?:\\d{10,12} )?(?:(?:METAR|SPECI) )?(?:COR )?(?<station>[A-Z][A-Z0-9]{3}) \\d{6}Z (?!\\d{4}/\\d{4}\\b)(?<rest>.*)");
    private static final Pattern WIND =
            Pattern.compile("(?:(?<from>\\d{3})|VRB|///)(?<speed>\\d{2,3})(?:G(?<gust>\\d{2,3}))?(?<unit>KT|MPS|KMH)");
    /** As far as is known: {@code P6SM} is more than six miles, {@code M1/4SM} less than a quarter. */
    private static final Pattern MILES =
            Pattern.compile("[PM]?(?:(?<whole>\\d{1,2})|(?:(?<ones>\\d)\\+)?(?<part>\\d{1,2})/(?<parts>[1-9]\\d?))SM");

    private static final Pattern MIXED = Pattern.compile("(?<= )(\\d) (?=\\d{1,2}/\\d{1,2}SM\\b)");
    private static final Pattern METRES = Pattern.compile("(?<metres>\\d{4})(?:NDV)?");
    private static final Pattern TEMPERATURE = Pattern.compile("(?<air>M?\\d\\d)/(?<dew>M?\\d\\d)?");
    private static final Pattern PRESSURE = Pattern.compile("Q(?<hectos>\\d{4})|A(?<inches>\\d{4})");
    private static final Pattern END = Pattern.compile("RMK|TEMPO|BECMG|NOSIG|PROB\\d\\d|FM\\d{6}");

    MetarFormat() {
        super("METAR reports");
    }

    @Override
    boolean mayBe(byte first) {
        return (first >= 'A' && first <= 'Z') || isDigit(first);
    }

    @Override
    Outcome line(String line, RowWriter rows) {
        Matcher report = line.indexOf("Z ") > 0 ? REPORT.matcher(line) : null;
        if (report == null || !report.matches()) {
            return Outcome.OTHER_FORMAT;
        }
        String station = report.group("station") + " ";
        boolean any = false;
        String rest = MIXED.matcher(' ' + report.group("rest").replace("=", "")).replaceAll("$1+");
        for (String group : rest.strip().split(" +", -1)) {
            if (END.matcher(group).matches()) {
                break;
            }
            any |= put(station, group, rows);
        }
        if (!any) {
            rows.clear();
            return Outcome.PASSED;
        }
        return rows.commit();
    }

    private static boolean put(String station, String group, RowWriter rows) {
        Matcher wind = WIND.matcher(group);
        if (wind.matches()) {
            String unit = wind.group("unit");
            String speed = unit.equals("KT") ? "kn" : unit.equals("MPS") ? "m/s" : "km/h";
            put(rows, station + "wind direction", wind.group("from"), "°");
            put(rows, station + "wind", wind.group("speed"), speed);
            put(rows, station + "gusts", wind.group("gust"), speed);
            return true;
        }
        Matcher miles = MILES.matcher(group);
        if (miles.matches()) {
            putMiles(station, miles, rows);
            return true;
        }
        Matcher metres = METRES.matcher(group);
        if (metres.matches()) {
            put(rows, station + "visibility", metres.group("metres"), "m");
            return true;
        }
        Matcher temperature = TEMPERATURE.matcher(group);
        if (temperature.matches()) {
            put(rows, station + "temperature", signed(temperature.group("air")), "°C");
            String dew = temperature.group("dew");
            if (dew != null) {
                put(rows, station + "dew point", signed(dew), "°C");
            }
            return true;
        }
        Matcher pressure = PRESSURE.matcher(group);
        if (!pressure.matches()) {
            return false;
        }
        put(rows, station + "pressure", pressure.group("hectos"), "hPa");
        String inches = pressure.group("inches");
        if (inches != null) {
            put(rows, station + "pressure", inches.substring(0, 2) + "." + inches.substring(2), "inHg");
        }
        return true;
    }

    private static void putMiles(String station, Matcher miles, RowWriter rows) {
        String parts = miles.group("parts");
        String ones = miles.group("ones");
        double far = parts == null
                ? Double.parseDouble(miles.group("whole"))
                : (ones == null ? 0 : Double.parseDouble(ones))
                        + Double.parseDouble(miles.group("part")) / Double.parseDouble(parts);
        rows.put(rows.label(station + "visibility"), far, Unit.of("mi"));
    }

    private static String signed(String number) {
        return number.replace('M', '-');
    }
}
