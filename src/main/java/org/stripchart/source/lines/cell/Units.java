// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import java.util.Locale;
import java.util.Set;

/** Tells units from other words: {@code mV}, {@code m/s²}, {@code °C}, {@code 1/min}, {@code Volts}, {@code kWh}. */
final class Units {

    /** A longer text is no unit. */
    private static final int LONGEST = 24;

    /** What takes a prefix. */
    private static final Set<String> SCALED = Set.of(
            "m", "g", "s", "A", "K", "mol", "cd", "Hz", "N", "Pa", "J", "W", "C", "V", "F", "\u2126", "\u03a9", "Ohm",
            "ohm", "S", "Wb", "T", "H", "lm", "lx", "Bq", "Gy", "Sv", "l", "L", "bar", "eV", "B", "b", "bit", "t", "VA",
            "var", "VAr", "VAR", "Wh", "VAh", "varh", "Ah", "cal", "Nm", "pc", "bps", "bit/s", "Bps", "iB", "ibit",
            "Vpp", "Vrms", "Wp", "G", "gf", "rad", "sec", "Hz/s", "Da", "M", "SPS", "Sps", "sps");

    private static final String PREFIXES = "yzafpnuµ\u03bcmcdhkKMGTPEZY";

    /** What takes none, as it is written. */
    private static final Set<String> FIXED = Set.of(
            "%",
            "‰", "°", "°C", "°F", "°K", "º", "ºC", "℃", "℉", "F", "\"", "'", "h", "d", "min", "U", "in", "ft", "yd",
            "mi", "kn", "kt", "kts", "dB", "dBm", "dBu", "dBV", "dBFS", "dBA", "dB(A)", "dBc", "pH", "px", "Bd", "oz",
            "lb", "lbs", "€", "$", "£", "EUR", "USD", "LSB", "GT", "Gal", "gal", "hPa", "mmHg", "inHg", "cmH2O", "mWC",
            "%rH", "%RH", "%rF", "%vol", "%Vol", "RH", "µε", "NM", "nm", "g0", "Oe", "Ci", "rH", "VDC", "VAC", "ADC",
            "AAC", "deg", "mph", "sccm", "slm");

    /** Words in any case. */
    private static final Set<String> WORDS = Set.of(
            "volt",
            "volts",
            "millivolt",
            "millivolts",
            "amp",
            "amps",
            "ampere",
            "amperes",
            "milliamps",
            "watt",
            "watts",
            "kilowatt",
            "kilowatts",
            "ohms",
            "hertz",
            "kilohertz",
            "megahertz",
            "pascal",
            "pascals",
            "newton",
            "newtons",
            "joule",
            "joules",
            "kelvin",
            "celsius",
            "fahrenheit",
            "degc",
            "degf",
            "degk",
            "deg c",
            "deg f",
            "deg_c",
            "deg_f",
            "degree",
            "degrees",
            "degreesc",
            "degreec",
            "degrees c",
            "degrees celsius",
            "degrees fahrenheit",
            "grad",
            "meter",
            "meters",
            "metre",
            "metres",
            "kilometers",
            "millimeter",
            "millimeters",
            "inch",
            "inches",
            "feet",
            "foot",
            "miles",
            "knots",
            "second",
            "seconds",
            "sec",
            "secs",
            "millisecond",
            "milliseconds",
            "msec",
            "msecs",
            "millis",
            "microsecond",
            "microseconds",
            "usec",
            "usecs",
            "micros",
            "nanosecond",
            "nanoseconds",
            "nsec",
            "nanos",
            "minute",
            "minutes",
            "mins",
            "hour",
            "hours",
            "hr",
            "hrs",
            "day",
            "days",
            "byte",
            "bytes",
            "kilobytes",
            "megabytes",
            "bits",
            "kbps",
            "mbps",
            "gbps",
            "rpm",
            "bpm",
            "ppm",
            "ppb",
            "ppt",
            "psi",
            "psia",
            "psig",
            "atm",
            "torr",
            "kph",
            "ntu",
            "fps",
            "dps",
            "percent",
            "prozent",
            "pct",
            "count",
            "counts",
            "cts",
            "gauss",
            "tesla",
            "lux",
            "lumen",
            "gram",
            "grams",
            "kilogram",
            "liter",
            "liters",
            "litre",
            "litres",
            "iops",
            "pixel",
            "pixels",
            "baud",
            "cycles",
            "a.u.",
            "arb. units",
            "sekunden",
            "minuten",
            "stunden",
            "tage",
            "milisegundos",
            "segundos",
            "secondes",
            "secondi",
            "radians",
            "radian",
            "arcsec",
            "mins.",
            "samples");

    private Units() {}

    static boolean isUnit(String text) {
        String unit = text.strip();
        if (unit.isEmpty() || unit.length() > LONGEST) {
            return false;
        }
        if (WORDS.contains(unit.toLowerCase(Locale.ROOT)) || FIXED.contains(unit)) {
            return true;
        }
        int from = 0;
        for (int i = 0; i <= unit.length(); i++) {
            if (i == unit.length() || isJoint(unit.charAt(i))) {
                String factor = unit.substring(from, i).strip();
                boolean one = from == 0 && factor.equals("1") && i < unit.length();
                if (!one && !isFactor(factor)) {
                    return false;
                }
                from = i + 1;
            }
        }
        return true;
    }

    private static boolean isJoint(char c) {
        return c == '/' || c == '·' || c == '*' || c == '⋅' || c == ' ';
    }

    /** One unit with or without a power. */
    private static boolean isFactor(String text) {
        int end = text.length();
        while (end > 0 && isPower(text.charAt(end - 1))) {
            end--;
        }
        String base = text.substring(0, end);
        return isBase(base) || (end < text.length() && isBase(text));
    }

    private static boolean isPower(char c) {
        return (c >= '0' && c <= '9') || c == '^' || c == '-' || c == '²' || c == '³' || c == '⁻' || c == '¹';
    }

    private static boolean isBase(String text) {
        if (text.isEmpty()) {
            return false;
        }
        return SCALED.contains(text)
                || FIXED.contains(text)
                || WORDS.contains(text.toLowerCase(Locale.ROOT))
                || (text.length() > 1 && PREFIXES.indexOf(text.charAt(0)) >= 0 && SCALED.contains(text.substring(1)));
    }
}
